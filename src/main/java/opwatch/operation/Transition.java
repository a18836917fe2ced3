package opwatch.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of Azure's status word, and the two moments between which it happened.
///
/// @param from the word before; empty for the first one
/// @param to the word after
/// @param notBefore when OpWatch sent the last check that brought [#from], because Azure may have changed the
/// word while that answer was on its way; null for the first word
/// @param seenAt when a check first brought [#to]
public record Transition(String from, String to, @Nullable Instant notBefore, Instant seenAt) {}
