package opwatch.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of Azure's status word, and the two checks between which it happened.
///
/// @param from the word before; empty for the first one
/// @param to the word after
/// @param notBefore when the last check still brought [#from]; null for the first word
/// @param seenAt when a check first brought [#to]
public record Transition(String from, String to, @Nullable Instant notBefore, Instant seenAt) {}
