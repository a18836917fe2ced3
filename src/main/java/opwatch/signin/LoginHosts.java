package opwatch.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import opwatch.network.HostGuard;
import opwatch.operation.Cloud;

/// Where people of a cloud sign in. Any thread.
///
/// Hosts: Azure/azure-cli `src/azure-cli-core/azure/cli/core/cloud.py` and the trusted hosts of MSAL4J's
/// `AadInstanceDiscoveryProvider`, which after instance discovery may use a cloud's second name.
final class LoginHosts {
    private LoginHosts() {}

    /// The host that a browser is sent to.
    static String of(Cloud cloud) {
        return switch (cloud) {
            case PUBLIC -> "login.microsoftonline.com";
            case US_GOVERNMENT -> "login.microsoftonline.us";
            case CHINA -> "login.partner.microsoftonline.cn";
            case DEMO -> throw new IllegalArgumentException("the demo has no sign-in");
        };
    }

    /// Every host that may be told a code or a refresh token of this cloud.
    static Set<String> all(Cloud cloud) {
        return switch (cloud) {
            case PUBLIC -> Set.of("login.microsoftonline.com", "login.windows.net");
            case US_GOVERNMENT -> Set.of("login.microsoftonline.us", "login.usgovcloudapi.net");
            case CHINA -> Set.of("login.partner.microsoftonline.cn", "login.chinacloudapi.cn");
            case DEMO -> Set.of();
        };
    }

    /// The authority of a tenant, as MSAL wants it.
    ///
    /// @param tenant an ID, a domain, or `organizations`
    static String authority(Cloud cloud, String tenant) {
        return "https://" + of(cloud) + "/" + tenant + "/";
    }

    /// What a token of this cloud is for. The resource's own URI ends in a slash that must not be trimmed
    /// (Azure/azure-cli `src/azure-cli-core/azure/cli/core/auth/util.py`, `resource_to_scopes`).
    static Set<String> scopes(Cloud cloud) {
        return Set.of("https://" + cloud.armHost() + "//.default");
    }

    /// Refuses to send a cloud's secrets anywhere but to its login hosts, in whatever case MSAL writes them.
    ///
    /// @throws SecurityException when the request must not leave: our bug, or an answer chose the host
    static void guard(Cloud cloud, URI uri) {
        if (!HostGuard.leadsTo(uri, host -> all(cloud).contains(host.toLowerCase(Locale.ROOT)))) {
            throw new SecurityException("refused to sign in to the cloud " + cloud + " at " + uri.getScheme() + "://"
                    + uri.getHost() + ":" + uri.getPort());
        }
    }
}
