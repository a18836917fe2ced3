/// The floor under the views: what any window needs. Icons, style names, actions with their keys,
/// messages, tooltips, the parts of forms, and [FxMailbox], which brings what comes often to the FX
/// thread. Knows no view and no row.
@NullMarked
package opwatch.ui.kit;

import org.jspecify.annotations.NullMarked;
