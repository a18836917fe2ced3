/// Putting operations on the list: from a paste, or field by field.
@NullMarked
package opwatch.ui.add;

import org.jspecify.annotations.NullMarked;
