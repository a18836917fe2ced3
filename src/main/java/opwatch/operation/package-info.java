/// The words of the domain: which operation, its state, its status, its error, and what a look can bring.
///
/// Plain values only. Nothing of ours, no JavaFX, no JSON library and no HTTP may come in, so every other
/// room can speak these words. Decided here: what an answer *means* (`OperationState`, `Observation`),
/// because the meaning must be the same for the wire, the timer, the file and the table.
///
/// A paste is read in five steps: `Unescaped` undoes JSON and HTML, `PathScanner` finds the paths,
/// `ResourcePath` says what each leads to, `HostJudge` whose it is, `Findings` what of it is news. They are
/// hand-written, not one regular expression: time must grow with the length of the text alone, and a
/// foreign host must never be taken for ours whatever stands between it and the path.
@NullMarked
package opwatch.operation;

import org.jspecify.annotations.NullMarked;
