package opwatch.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import opwatch.azure.ArmHttp;
import opwatch.azure.TokenSource;
import opwatch.demo.DemoAzure;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.polling.LearnedDurations;
import opwatch.profile.DirectoryLookup;
import opwatch.profile.Profile;
import opwatch.profile.SignInTokenSource;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignIn;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import opwatch.ui.settings.Connections;
import org.jspecify.annotations.Nullable;

/// Where a workspace asks for the status of its operations. Chosen once, when the workspace is made; what
/// differs between the person's own list and the demo is answered here. The defaults are those of a source
/// without accounts.
sealed interface StatusSource extends AutoCloseable {
    /// A new way to the source; the caller closes it.
    ArmHttp connect();

    default TokenSource tokens() {
        return TokenSource.NONE;
    }

    /// Whose token, and whose budget of requests, a subscription gets; empty for nobody's. Does not block.
    default String account(Cloud cloud, String subscriptionId) {
        return "";
    }

    /// Whose budget of requests an operation is asked from. Does not block.
    default String account(OperationRef ref) {
        return account(ref.cloud(), ref.subscriptionId());
    }

    /// The rows to show for those that were read.
    default LoadResult<List<WatchEntry>> rows(LoadResult<List<WatchEntry>> remembered) {
        return remembered;
    }

    /// What is known of how long operations run, for what was read.
    default LearnedDurations learned(LearnedDurations kept) {
        return kept;
    }

    /// What had to be done to read the source's own settings.
    default List<LoadWarning> warnings() {
        return List.of();
    }

    /// What only a window on Azure has; null for the demo.
    ///
    /// @param apiVersion in which api-version an operation is asked about now
    default WindowParts.@Nullable Azure forWindow(Function<OperationRef, String> apiVersion) {
        return null;
    }

    /// Another process may have changed who is signed in. Returns at once.
    default void catchUp() {}

    /// Begins what the source does of its own accord, for a window that is painted. FX thread.
    default void begin(WatchService service, MainWindow window) {}

    /// Ends it; called before the folder is closed. Not for the FX thread.
    @Override
    void close();

    /// Azure, asked over the profile's network with the tokens of its accounts.
    final class Azure implements StatusSource {
        private final Profile profile;
        private final SignIn signIn;
        private volatile @Nullable DirectoryLookup lookup;

        Azure(Profile profile) {
            this.profile = profile;
            this.signIn = profile.accounts().signIn();
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
        public String account(Cloud cloud, String subscriptionId) {
            return signIn.tokens().accountFor(cloud, subscriptionId);
        }

        @Override
        public List<LoadWarning> warnings() {
            return profile.warnings();
        }

        @Override
        public WindowParts.Azure forWindow(Function<OperationRef, String> apiVersion) {
            return new WindowParts.Azure(
                    signIn,
                    profile.accounts().cloud(),
                    profile.accounts().preset(),
                    new Connections(profile::proxy, profile::use, profile::test),
                    profile.network().serverClock(),
                    apiVersion);
        }

        @Override
        public void begin(WatchService service, MainWindow window) {
            DirectoryLookup begun = service.lookup(signIn);
            lookup = begun;
            profile.accounts().start(() -> service.mailbox().post(window::accountsChanged), () -> {
                service.signedIn();
                begun.refresh(found -> service.mailbox().post(() -> window.offer(found)));
            });
        }

        @Override
        public void catchUp() {
            signIn.catchUp();
        }

        @Override
        public void close() {
            if (lookup != null) {
                lookup.close();
            }
            profile.close();
        }
    }

    /// The embedded Azure, which no one signs in to.
    ///
    /// @param firstRows how many made-up operations a first demo shows, 1 or more
    record Demo(DemoAzure azure, InstantSource clock, int firstRows) implements StatusSource {
        /// Starts the embedded Azure. Not for the FX thread.
        ///
        /// @throws IOException when this computer allows no local server
        static Demo start(InstantSource clock, int firstRows) throws IOException {
            return new Demo(DemoAzure.start(clock), clock, firstRows);
        }

        @Override
        public ArmHttp connect() {
            return new ArmHttp(new Network(clock), azure.endpoint());
        }

        /// The rows that were read, or made-up ones where there were none yet; not where there are some that
        /// could not be read.
        @Override
        public LoadResult<List<WatchEntry>> rows(LoadResult<List<WatchEntry>> remembered) {
            boolean first = remembered.value().isEmpty()
                    && remembered.notices().stream().allMatch(warning -> warning instanceof LoadWarning.NotWritable);
            return first ? new LoadResult<>(azure.entries(firstRows), remembered.notices()) : remembered;
        }

        /// What was learned, or what is made up for a first demo.
        @Override
        public LearnedDurations learned(LearnedDurations kept) {
            return kept.lengths().isEmpty() ? kept.and(OperationKind.DELETE_DATA, "", "", DemoAzure.deletions()) : kept;
        }

        @Override
        public void begin(WatchService service, MainWindow window) {
            window.offer(new DirectoryListing(DemoAzure.subscriptions(), List.of(), List.of()));
        }

        @Override
        public void close() {
            azure.close();
        }
    }
}
