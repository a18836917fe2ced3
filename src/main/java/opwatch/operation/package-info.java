/// The words of the domain: which operation, its state, its status, its error, and what a look can bring.
///
/// Plain values only. Nothing of ours, no JavaFX, no JSON library and no HTTP may come in, so every other
/// room can speak these words. Decided here: what an answer *means* (`OperationState`, `Observation`),
/// because the meaning must be the same for the wire, the timer, the file and the table.
@NullMarked
package opwatch.operation;

import org.jspecify.annotations.NullMarked;
