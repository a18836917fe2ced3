package opwatch.demo;

import java.time.Duration;
import java.time.Instant;

/// One request to the embedded Azure: what it asks for, when that operation began, and the server's time.
record Scene(String subscriptionId, String path, String operationId, Instant start, Instant now) {
    /// Seconds since the operation began.
    long age() {
        return Duration.between(start, now).toSeconds();
    }

    /// The moment some seconds after the start, with a fraction that differs between operations.
    Instant after(long seconds) {
        return start.plusSeconds(seconds).plusNanos(100L * Math.floorMod(operationId.hashCode(), 9_999_999));
    }
}
