package opwatch.operation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// An Azure cloud: a closed world with its own ARM host and sign-in host. A token belongs to one cloud.
///
/// Hosts: Azure/azure-cli `src/azure-cli-core/azure/cli/core/cloud.py`. [#DEMO] is the embedded Azure on
/// loopback; its host is a reserved name that never resolves (RFC 2606), so a copied demo URL leads nowhere
/// by accident.
public enum Cloud {
    PUBLIC("management.azure.com"),
    US_GOVERNMENT("management.usgovcloudapi.net"),
    CHINA("management.chinacloudapi.cn"),
    DEMO("demo.opwatch.invalid");

    private final String armHost;

    Cloud(String armHost) {
        this.armHost = armHost;
    }

    /// The one host a token of this cloud may be sent to; lower case, no port.
    public String armHost() {
        return armHost;
    }

    /// Those of Azure: all but [#DEMO].
    public static Set<Cloud> real() {
        return EnumSet.complementOf(EnumSet.of(DEMO));
    }

    /// The cloud a pasted host belongs to: an exact match, or a regional front door such as
    /// `westeurope.management.azure.com`. Only says which cloud is meant; the pasted host itself is never
    /// contacted.
    public static Optional<Cloud> ofHost(String host) {
        String folded = Ascii.lower(host);
        return Arrays.stream(values())
                .filter(cloud -> folded.equals(cloud.armHost) || isRegional(folded, cloud))
                .findFirst();
    }

    /// The cloud that a region is of where its name alone says so: the names of Azure Government begin with
    /// `usgov` or `usdod`, those of Azure China with `china`, and no region of the public cloud has such a
    /// name (the clouds' lists of regions, learn.microsoft.com).
    ///
    /// @param location a region, by its name or its display name
    public static Optional<Cloud> ofLocation(String location) {
        String name = OperationRef.locationName(location);
        if (name.startsWith("usgov") || name.startsWith("usdod")) {
            return Optional.of(US_GOVERNMENT);
        }
        return name.startsWith("china") ? Optional.of(CHINA) : Optional.empty();
    }

    private static boolean isRegional(String host, Cloud cloud) {
        String suffix = "." + cloud.armHost;
        return cloud != DEMO
                && host.endsWith(suffix)
                && host.substring(0, host.length() - suffix.length()).matches("[a-z0-9]+");
    }
}
