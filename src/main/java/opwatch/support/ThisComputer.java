package opwatch.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What this computer and its user are called. Immutable; any thread.
///
/// @param user the name by which the user logs in; empty for none
/// @param hosts the names of the computer
record ThisComputer(String user, List<String> hosts) {
    ThisComputer {
        hosts = List.copyOf(hosts);
    }

    /// As the system says. Blocks: it may look the name up.
    static ThisComputer names() {
        List<String> hosts = new ArrayList<>();
        Map<String, String> environment = System.getenv();
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME", "USERDOMAIN", "USERDNSDOMAIN")) {
            hosts.add(environment.getOrDefault(variable, ""));
        }
        try {
            hosts.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // A computer without a name has none to hide.
        }
        return new ThisComputer(System.getProperty("user.name", ""), hosts);
    }
}
