package opwatch.app;

import java.util.List;
import opwatch.azure.ArmHttp;
import opwatch.azure.TokenSource;
import opwatch.disk.LoadResult;
import opwatch.disk.LoadWarning;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.profile.ClaimedFolder;
import opwatch.ui.MainWindow;
import opwatch.ui.WindowParts;
import org.jspecify.annotations.Nullable;

/// Where a workspace asks for the status of its operations: [AzureSource] or [DemoSource]. Chosen once,
/// when the workspace is made; what differs between the two is answered here.
interface StatusSource extends AutoCloseable {
    /// Where the list is kept.
    ClaimedFolder folder();

    /// A new way to the source; the caller closes it.
    ArmHttp connect();

    TokenSource tokens();

    /// Whose budget of requests an operation is asked from. Does not block.
    String account(OperationRef ref);

    /// The rows to show for those that were read.
    LoadResult<List<WatchEntry>> rows(LoadResult<List<WatchEntry>> remembered);

    /// What had to be done to read the source's own settings.
    List<LoadWarning> warnings();

    /// What only a window on Azure has; null for the demo.
    WindowParts.@Nullable Azure forWindow();

    /// Begins what the source does of its own accord, for a window that is painted. FX thread.
    void begin(WatchService service, MainWindow window);

    /// Ends it; called before the folder is closed. Not for the FX thread.
    @Override
    void close();
}
