/// What a text holds: the operations in it, and what looks like an operation but is refused, with the reason.
/// Knows the domain and nothing else.
///
/// A text is first made plain in three passes: `Unescaped` undoes JSON, HTML and terminals, `PercentCode`
/// undoes encoding, `Wraps` marks line breaks. Then `PathScanner` finds the places that begin like an
/// operation, `ResourcePath` says where each leads, `HostJudge` and `HostLines` say which cloud it belongs
/// to, `LoneIds` joins parts that stand apart, `Findings` says what is worth telling. Time grows with the
/// length of the text alone, and no foreign host passes for an ARM host, whatever stands between it and the
/// path. What OpWatch itself has exported for a spreadsheet is read by `ExportedTable` before all that.
///
/// A link `opwatch://add?…` is a stranger's ([AddLink]): it is refused where anything in it is odd, and each
/// of its URLs is read as a paste, so that nothing is taken from a link that a paste would not take.
@NullMarked
package opwatch.paste;

import org.jspecify.annotations.NullMarked;
