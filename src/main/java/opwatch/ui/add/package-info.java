/// The form that adds operations field by field, the preview of what texts and files hold, and the field that
/// corrects the location of one row. [AddInput] judges what stands in the form, without controls;
/// [LocationQuestion] asks before a typing mistake costs a request.
@NullMarked
package opwatch.ui.add;

import org.jspecify.annotations.NullMarked;
