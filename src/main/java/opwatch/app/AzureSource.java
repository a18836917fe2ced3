package opwatch.app;

import java.util.List;
import opwatch.azure.ArmHttp;
import opwatch.azure.TokenSource;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.DirectoryLookup;
import opwatch.profile.NetworkSettings;
import opwatch.profile.Profile;
import opwatch.profile.SignInTokenSource;
import opwatch.signin.SignIn;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import opwatch.ui.settings.Connections;
import org.jspecify.annotations.Nullable;

/// Azure, asked over the profile's network with the tokens of its accounts.
final class AzureSource implements StatusSource {
    private final Profile profile;
    private final SignIn signIn;
    private volatile @Nullable DirectoryLookup lookup;

    AzureSource(Profile profile) {
        this.profile = profile;
        this.signIn = profile.accounts().signIn();
    }

    @Override
    public ClaimedFolder folder() {
        return profile.folder();
    }

    @Override
    public ArmHttp connect() {
        return new ArmHttp(profile.network(), null);
    }

    @Override
    public TokenSource tokens() {
        return new SignInTokenSource(signIn.tokens());
    }

    @Override
    public String account(OperationRef ref) {
        return signIn.tokens().accountFor(ref.cloud(), ref.subscriptionId());
    }

    @Override
    public LoadResult<List<WatchEntry>> rows(LoadResult<List<WatchEntry>> remembered) {
        return remembered;
    }

    @Override
    public List<LoadWarning> warnings() {
        return profile.warnings();
    }

    @Override
    public WindowParts.Azure forWindow() {
        NetworkSettings network = profile.networkSettings();
        return new WindowParts.Azure(
                signIn,
                profile.accounts().cloud(),
                new Connections(network::proxy, network::use, network::test),
                profile.network().serverClock());
    }

    @Override
    public void begin(WatchService service, MainWindow window) {
        DirectoryLookup begun = service.lookup(signIn);
        lookup = begun;
        profile.accounts().start(() -> service.mailbox().post(window::accountsChanged), () -> {
            service.poller().signedIn();
            begun.refresh(found -> service.mailbox().post(() -> window.offer(found)));
        });
    }

    @Override
    public void close() {
        if (lookup != null) {
            lookup.close();
        }
        profile.accounts().close();
    }
}
