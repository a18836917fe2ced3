package opwatch.words;

import opwatch.operation.Cloud;
import opwatch.operation.DocumentedLimit;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;

/// What is true of every purge that has not ended, in words; empty of all other operations. Any thread.
public final class PurgeText {
    private PurgeText() {}

    /// That Azure tells no progress, and how long a purge may take: a few words for a cell.
    public static String briefly(OperationRef ref, Observation seen) {
        return isOpen(ref, seen)
                ? Strings.text("purge.brief", DocumentedLimit.PURGE.length().toDays())
                : "";
    }

    /// How long a purge may take: a few words for a cell.
    public static String mostDays(OperationRef ref, Observation seen) {
        return isOpen(ref, seen)
                ? Strings.text("purge.days", DocumentedLimit.PURGE.length().toDays())
                : "";
    }

    /// The same as a sentence.
    public static String progress(OperationRef ref, Observation seen) {
        return isOpen(ref, seen)
                ? Strings.text("purge.progress", DocumentedLimit.PURGE.length().toDays())
                : "";
    }

    /// How rarely OpWatch checks it, whoever asks.
    ///
    /// @param key what a person presses to check now
    public static String cadence(OperationRef ref, Observation seen, String key) {
        if (!isOpen(ref, seen)) {
            return "";
        }
        long minutes = OperationRef.BETWEEN_PURGE_CHECKS.toMinutes();
        return ref.cloud() == Cloud.DEMO
                ? Strings.text("purge.cadence.demo", ref.leastGap().toSeconds(), minutes)
                : Strings.text("purge.cadence", minutes, key);
    }

    private static boolean isOpen(OperationRef ref, Observation seen) {
        return ref.isPurge() && !seen.isTerminal();
    }
}
