/// What a text holds: the operations in it, and what looks like an operation but is refused, with the
/// reason. Knows the domain and nothing else.
///
/// A paste is read in five steps: `Unescaped` undoes JSON and HTML, `PathScanner` finds the paths,
/// `ResourcePath` says what each leads to, `HostJudge` whose it is, `Findings` what of it is news. They are
/// hand-written, not one regular expression: time must grow with the length of the text alone, and a
/// foreign host must never be taken for ours whatever stands between it and the path.
@NullMarked
package opwatch.paste;

import org.jspecify.annotations.NullMarked;
