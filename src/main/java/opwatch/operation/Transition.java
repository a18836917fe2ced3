package opwatch.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of a row: of Azure's status word, with the two moments between which it happened, or of the
/// location, which a person corrected.
///
/// @param from the word or location before; empty for the first word
/// @param to the word or location after
/// @param notBefore when OpWatch sent the last check that brought [#from], because Azure may have changed the
/// word while that answer was on its way; null for the first word and for a location
/// @param seenAt when a check first brought [#to], or when the person corrected it
public record Transition(
        Kind kind, String from, String to, @Nullable Instant notBefore, Instant seenAt) {
    /// What changed.
    public enum Kind {
        STATUS,
        LOCATION
    }

    /// A change of the status word.
    public Transition(String from, String to, @Nullable Instant notBefore, Instant seenAt) {
        this(Kind.STATUS, from, to, notBefore, seenAt);
    }
}
