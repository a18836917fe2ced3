package opwatch.shell;

import java.util.concurrent.CountDownLatch;
import opwatch.instance.Claim;
import opwatch.instance.WakeCall;
import opwatch.operation.Cloud;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.Profile;
import opwatch.signin.SignIn;

/// The accounts that the shell and the window share, for one command. One thread.
final class Accounts implements AutoCloseable {
    private final Surroundings around;
    private final ClaimedFolder folder;
    private final Profile profile;

    private Accounts(Surroundings around, ClaimedFolder folder, Profile profile) {
        this.around = around;
        this.folder = folder;
        this.profile = profile;
    }

    /// Opens them, and waits until the system's store was read, which may ask the person.
    static Accounts open(Surroundings around) throws InterruptedException {
        ClaimedFolder folder = new ClaimedFolder(around.folder(), new Claim.ReadOnly());
        Profile profile = around.profiles().apply(folder);
        Accounts accounts = new Accounts(around, folder, profile);
        CountDownLatch read = new CountDownLatch(1);
        profile.accounts().start(() -> {}, read::countDown);
        try {
            read.await();
        } catch (InterruptedException e) {
            accounts.close();
            throw e;
        }
        return accounts;
    }

    SignIn signIn() {
        return profile.accounts().signIn();
    }

    /// The cloud that is offered first.
    Cloud cloud() {
        return profile.accounts().cloud();
    }

    Profile profile() {
        return profile;
    }

    /// Lets an open window see at once who is signed in. Without one nothing happens.
    void tellOthers() {
        WakeCall.call(around.folder());
    }

    @Override
    public void close() {
        profile.close();
        folder.close();
    }
}
