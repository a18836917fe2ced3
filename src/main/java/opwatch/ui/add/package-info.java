/// The form that adds operations field by field, and the preview of what texts and files hold. [AddInput] judges
/// what stands in the form, without controls.
@NullMarked
package opwatch.ui.add;

import org.jspecify.annotations.NullMarked;
