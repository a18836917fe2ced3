/// The words of the domain: which operation, its state, its status, its error, and what a check can bring.
///
/// Plain values only. No other room, no JavaFX, no JSON library and no HTTP comes in, so every other room
/// can use these words. Decided here: what a response *means* (`OperationState`, `Observation`), because
/// the meaning must be the same for the wire, the timer, the file and the table. There are two kinds of
/// places that a status stands in (`Place`), and no third. A `Problem` carries values; the sentences for
/// them are in `words`.
@NullMarked
package opwatch.operation;

import org.jspecify.annotations.NullMarked;
