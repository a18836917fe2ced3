package opwatch.filter;

/// A part of a filter that is not understood. It is searched as plain text. Immutable; any thread.
///
/// @param at where it stands in what was typed
/// @param value what is not understood: a field's name, or what stands behind the colon; empty for a quote
/// @param text what is searched for in its place; empty for a quote
/// @param instead what may have been meant; empty when nothing is near
public record FilterFlaw(Span at, Kind kind, String value, String text, String instead) {
    /// What is wrong.
    public enum Kind {
        /// There is no field of that name.
        FIELD,
        /// The quotation mark has no end. The words behind it are searched one by one.
        QUOTE,
        /// No state is called so. Rows are found whose status Azure calls so.
        STATE,
        /// No kind of operation is called so.
        VALUE_OF_KIND,
        /// No cloud is called so.
        VALUE_OF_CLOUD,
        /// It is no time.
        TIME,
        /// It is no length of time.
        LENGTH,
        /// Nothing says whether more or less is meant.
        COMPARISON
    }
}
