package opwatch.azure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.jspecify.annotations.Nullable;

/// Which api-version to request. Clouds and regions roll versions out one by one
/// (Azure/azure-cli issues 28368, 28496), and not every published version has each call
/// (Azure/azure-sdk-for-net issue 40606).
///
/// For one call or list. Keeps for each cloud the version that followed a refusal, until the program ends.
/// Any thread.
final class ApiVersions {
    /// Versions that have the call for the status of an operation, the newest in front
    /// (Azure/azure-rest-api-specs, operationalinsights). The first choice is [OperationRef#API_VERSION],
    /// also beside a newer one, which not every cloud has yet.
    static final List<String> OF_OPERATIONS =
            List.of("2026-03-01", OperationRef.API_VERSION, "2025-02-01", "2023-09-01", "2022-10-01", "2020-08-01");

    /// Versions that have the call for the status of a purge: 2022-10-01 does not.
    static final List<String> OF_PURGES =
            List.of("2026-03-01", OperationRef.API_VERSION, "2025-02-01", "2023-09-01", "2020-08-01");

    private static final String VERSION = "\\d{4}-\\d\\d-\\d\\d(?:-[A-Za-z]{1,30})?";
    private static final Pattern ONE = Pattern.compile(VERSION);
    private static final Pattern QUOTED =
            Pattern.compile("['\"]\\s*" + VERSION + "(?:\\s*,\\s*" + VERSION + ")*+\\s*['\"]");

    private final Map<Cloud, String> chosen = new ConcurrentHashMap<>();
    private final List<String> known;

    /// @param known the versions that have the call, the newest in front
    ApiVersions(List<String> known) {
        this.known = known;
    }

    String of(Cloud cloud) {
        return chosen.getOrDefault(cloud, OperationRef.API_VERSION);
    }

    /// Chooses the first choice where it is offered, or else the newest offered version that has the call,
    /// unless a refusal has led to another one before.
    void offered(Cloud cloud, List<String> offered) {
        String best = best(offered);
        if (best != null) {
            chosen.putIfAbsent(cloud, best);
        }
    }

    private @Nullable String best(List<String> offered) {
        return offered.contains(OperationRef.API_VERSION)
                ? OperationRef.API_VERSION
                : known.stream().filter(offered::contains).findFirst().orElse(null);
    }

    /// Chooses the version to request from now on instead; null when there is none left to try.
    ///
    /// @param refused the version that the cloud refused
    /// @param supported what it offers; empty when it did not say, and then the next older one is tried
    @Nullable
    String instead(Cloud cloud, String refused, List<String> supported) {
        String other = supported.isEmpty()
                ? older(refused)
                : best(supported.stream().filter(one -> !one.equals(refused)).toList());
        if (other != null) {
            chosen.put(cloud, other);
        } else if (supported.isEmpty()) {
            // Each was refused in turn: begin again at the next check.
            chosen.remove(cloud);
        }
        return other;
    }

    /// The list of versions that the message of a refusal offers, in its order; empty when it holds none.
    /// The message quotes the refused version too, and its words are in the language of the request, so the
    /// longest quoted list counts as the offer; of several that are equally long, the last one.
    static List<String> listed(String message, String refused) {
        List<String> longest = QUOTED.matcher(message)
                .results()
                .map(quoted -> each(quoted.group()))
                .reduce((one, next) -> next.size() >= one.size() ? next : one)
                .orElse(List.of());
        return longest.equals(List.of(refused)) ? List.of() : longest;
    }

    private static List<String> each(String quoted) {
        return ONE.matcher(quoted)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private @Nullable String older(String refused) {
        int next = known.indexOf(refused) + 1;
        return next < known.size() ? known.get(next) : null;
    }
}
