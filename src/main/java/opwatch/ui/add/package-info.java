/// The form that adds operations field by field, and the field that corrects the location of one. [AddInput]
/// judges what stands in the form, without controls; [LocationQuestion] asks before a typing mistake costs a
/// request.
@NullMarked
package opwatch.ui.add;

import org.jspecify.annotations.NullMarked;
