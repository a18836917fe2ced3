/// The form over the content in which a person changes kind, tags and note of one row or of many at once.
/// [CommonRemarks] and [RemarksChange] are plain values: what the rows have in common, and what becomes of
/// each; a row keeps what the person has not changed, however much the rows differ.
@NullMarked
package opwatch.ui.remarks;

import org.jspecify.annotations.NullMarked;
