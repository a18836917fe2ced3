/// The form that adds operations field by field. [AddInput] judges what stands in it, without controls.
@NullMarked
package opwatch.ui.add;

import org.jspecify.annotations.NullMarked;
