package opwatch.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationState;
import opwatch.operation.OperationStatus;
import opwatch.operation.Timestamp;

/// An operation of the simulated Azure: when it begins and ends is known from the first.
///
/// @param slot whose turn on the list it is
/// @param label what a person calls it: its kind, when they tell
/// @param end a moment of the simulation
record SimulatedOperation(OperationRef ref, int slot, String label, Duration end, OperationStatus running) {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";

    /// Half of the operations are short (median 15 s), three in ten take two minutes, two in ten twenty; each
    /// kind's durations are spread around its median as durations are, by factors.
    private enum Kind {
        SEARCH(15),
        PURGE(120),
        CLUSTER(1200);

        private final double medianSeconds;

        Kind(double medianSeconds) {
            this.medianSeconds = medianSeconds;
        }

        static Kind any(Random chance) {
            double draw = chance.nextDouble();
            return draw < 0.5 ? SEARCH : draw < 0.8 ? PURGE : CLUSTER;
        }

        Duration duration(Random chance) {
            return Duration.ofMillis((long) (1000 * medianSeconds * Math.exp(0.6 * chance.nextGaussian())));
        }
    }

    static SimulatedOperation begin(int number, int slot, Duration now, Random chance) {
        Kind kind = Kind.any(chance);
        OperationRef ref = new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "eastus", "op-" + number);
        return new SimulatedOperation(
                ref,
                slot,
                kind.name(),
                now.plus(kind.duration(chance)),
                status(OperationState.RUNNING, "InProgress", now, null));
    }

    OperationStatus status(Duration now) {
        if (now.compareTo(end) < 0) {
            return running;
        }
        Instant start = running.start().instant();
        return status(OperationState.SUCCEEDED, "Succeeded", Duration.between(SimulatedArm.START, start), end);
    }

    private static OperationStatus status(OperationState state, String word, Duration start, Duration end) {
        return new OperationStatus(word, time(start), end == null ? null : time(end), null, null, List.of());
    }

    private static Timestamp time(Duration moment) {
        return new Timestamp("", SimulatedArm.START.plus(moment));
    }
}
