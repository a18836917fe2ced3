package opwatch.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import opwatch.azure.ArmHttp;
import opwatch.azure.TokenSource;
import opwatch.demo.DemoAzure;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.network.Network;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.profile.ClaimedFolder;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import org.jspecify.annotations.Nullable;

/// The embedded Azure, which nobody signs in to.
final class DemoSource implements StatusSource {
    private final ClaimedFolder folder;
    private final InstantSource clock;
    private final int firstRows;
    private final DemoAzure azure;

    /// Starts the embedded Azure. Not for the FX thread.
    ///
    /// @param firstRows how many made-up operations a first demo shows, 1 or more
    /// @throws IOException when this computer allows no local server
    DemoSource(ClaimedFolder folder, InstantSource clock, int firstRows) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.firstRows = firstRows;
        azure = DemoAzure.start(clock);
    }

    @Override
    public ClaimedFolder folder() {
        return folder;
    }

    @Override
    public ArmHttp connect() {
        return new ArmHttp(new Network(clock), azure.endpoint());
    }

    @Override
    public TokenSource tokens() {
        return TokenSource.NONE;
    }

    @Override
    public String account(OperationRef ref) {
        return "";
    }

    /// The rows that were read, or made-up ones where there were none yet; not where there are some that
    /// could not be read.
    @Override
    public LoadResult<List<WatchEntry>> rows(LoadResult<List<WatchEntry>> remembered) {
        boolean first = remembered.value().isEmpty()
                && remembered.notices().stream().allMatch(warning -> warning instanceof LoadWarning.NotWritable);
        return first ? new LoadResult<>(azure.entries(firstRows), remembered.notices()) : remembered;
    }

    @Override
    public List<LoadWarning> warnings() {
        return List.of();
    }

    @Override
    public WindowParts.@Nullable Azure forWindow() {
        return null;
    }

    @Override
    public void begin(WatchService service, MainWindow window) {
        // The embedded Azure runs already.
    }

    @Override
    public void close() {
        azure.close();
    }
}
