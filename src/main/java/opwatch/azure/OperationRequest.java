package opwatch.azure;

import java.time.Duration;
import java.time.Instant;
import opwatch.operation.OperationRef;

/// A request for the status of an operation, and when it was sent.
///
/// @param asked when it was sent, by this computer's clock
record OperationRequest(OperationRef ref, String apiVersion, Instant asked) {
    String pathAndQuery() {
        return ref.path() + "?api-version=" + apiVersion;
    }

    /// How long it took until a moment; never negative, although the clock may be set back in between.
    Duration took(Instant known) {
        Duration took = Duration.between(asked, known);
        return took.isNegative() ? Duration.ZERO : took;
    }
}
