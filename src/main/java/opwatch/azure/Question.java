package opwatch.azure;

import java.time.Instant;
import opwatch.operation.OperationRef;

/// What was asked and when.
///
/// @param ref about which operation
/// @param apiVersion in which version of the interface
/// @param asked by this computer's clock
record Question(OperationRef ref, String apiVersion, Instant asked) {
    String pathAndQuery() {
        return ref.path() + "?api-version=" + apiVersion;
    }
}
