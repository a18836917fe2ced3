/// The floor under the views: icons, style names, messages, tooltips, and [FxMailbox], the one crossing to
/// the FX thread. Knows no view.
@NullMarked
package opwatch.ui.kit;

import org.jspecify.annotations.NullMarked;
