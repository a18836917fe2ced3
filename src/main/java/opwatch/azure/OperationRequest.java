package opwatch.azure;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.OperationRef;

/// What was asked and when.
///
/// @param ref about which operation
/// @param apiVersion in which version of the interface
/// @param asked by this computer's clock
record OperationRequest(OperationRef ref, String apiVersion, Instant asked) {
    String pathAndQuery() {
        return ref.path() + "?api-version=" + apiVersion;
    }

    /// From asking to knowing; never negative, though a clock can be put back in between.
    Duration took(Instant known) {
        Duration took = Duration.between(asked, known);
        return took.isNegative() ? Duration.ZERO : took;
    }
}
