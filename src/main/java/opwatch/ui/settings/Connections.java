package opwatch.ui.settings;

import java.util.List;
import opwatch.network.ConnectionTest;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;

/// The way out of this computer, as far as a person has a say in it. Any thread.
public interface Connections {
    /// The proxy that is in use.
    ProxyChoice proxy();

    /// Uses this proxy from now on, and remembers it.
    void use(ProxyChoice proxy);

    /// Asks the hosts of a cloud through a proxy that need not be in use. Blocks.
    ///
    /// @return one finding a host: sign-in first, then Azure Resource Manager
    /// @throws InterruptedException when the thread was told to stop
    List<ConnectionTest.Finding> test(ProxyChoice proxy, Cloud cloud) throws InterruptedException;
}
