package opwatch.operation;

import java.util.Optional;

/// An Azure cloud: a closed world with its own ARM host, sign-in host and portal. A token belongs to one
/// cloud.
///
/// Hosts: Azure/azure-cli `src/azure-cli-core/azure/cli/core/cloud.py`. [#DEMO] is the embedded Azure on
/// loopback; its host is a reserved name that never resolves (RFC 2606), so a copied demo URL leads nowhere
/// by accident.
public enum Cloud {
    PUBLIC("management.azure.com", "portal.azure.com"),
    US_GOVERNMENT("management.usgovcloudapi.net", "portal.azure.us"),
    CHINA("management.chinacloudapi.cn", "portal.azure.cn"),
    DEMO("demo.opwatch.invalid", "");

    private final String armHost;
    private final String portalHost;

    Cloud(String armHost, String portalHost) {
        this.armHost = armHost;
        this.portalHost = portalHost;
    }

    /// The one host a token of this cloud may be sent to; lower case, no port.
    public String armHost() {
        return armHost;
    }

    /// The portal's host, empty for the demo.
    public String portalHost() {
        return portalHost;
    }

    /// The cloud a pasted host belongs to: an exact match, or a regional front door such as
    /// `westeurope.management.azure.com`. Only says which cloud is meant; the pasted host itself is never
    /// contacted.
    public static Optional<Cloud> ofHost(String host) {
        String folded = Ascii.lower(host);
        for (Cloud cloud : values()) {
            if (folded.equals(cloud.armHost) || isRegional(folded, cloud)) {
                return Optional.of(cloud);
            }
        }
        return Optional.empty();
    }

    private static boolean isRegional(String host, Cloud cloud) {
        String suffix = "." + cloud.armHost;
        return cloud != DEMO
                && host.endsWith(suffix)
                && host.substring(0, host.length() - suffix.length()).matches("[a-z0-9]+");
    }
}
