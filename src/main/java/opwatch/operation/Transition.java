package opwatch.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of Azure's status word, bracketed by the two looks between which it happened.
///
/// @param from the word before; empty for the first one seen
/// @param to the word after
/// @param notBefore the last look that still saw [#from]; null for the first one seen
/// @param seenAt the look that first saw [#to]
public record Transition(String from, String to, @Nullable Instant notBefore, Instant seenAt) {}
