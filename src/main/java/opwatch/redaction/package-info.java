/// The net below every allow-list: takes secrets and the names of persons out of a text, for the log and
/// for what is told outside the window. Knows no other room, so that the log can use it when everything
/// else fails.
@NullMarked
package opwatch.redaction;

import org.jspecify.annotations.NullMarked;
