/// What a text holds: the operations in it, and what looks like an operation but is refused, with the
/// reason. Knows the domain and nothing else.
///
/// A paste is read in five steps: `Unescaped` undoes JSON and HTML, `PathScanner` finds the paths,
/// `ResourcePath` says where each leads, `HostJudge` which cloud it belongs to, `Findings` what is worth
/// telling. They are hand-written and not one regular expression: time grows with the length of the text
/// alone, and no foreign host passes for an ARM host, whatever stands between it and the path.
@NullMarked
package opwatch.paste;

import org.jspecify.annotations.NullMarked;
