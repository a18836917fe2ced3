package opwatch.ui.settings;

import java.util.function.Consumer;
import java.util.function.Supplier;
import opwatch.network.ConnectionTest;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;

/// How this computer is connected to Azure, as far as a person has a say in it. Any thread.
///
/// @param proxy tells the proxy that is in use
/// @param use takes the proxy to use from now on
/// @param test asks the hosts of a cloud through a proxy
public record Connections(Supplier<ProxyChoice> proxy, Consumer<ProxyChoice> use, Test test) {
    /// A test of the connection.
    @FunctionalInterface
    public interface Test {
        /// Asks the hosts of a cloud through a proxy that need not be in use. Blocks.
        ///
        /// @return one finding for each host, sign-in first, then Azure Resource Manager; and the stores that
        /// could not be opened
        /// @throws InterruptedException when the thread was told to stop
        ConnectionTest.Report run(ProxyChoice proxy, Cloud cloud) throws InterruptedException;
    }
}
