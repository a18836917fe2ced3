/// The floor under the views: what any window needs. Icons, style names, actions with their keys,
/// messages, tooltips, the parts of forms, how a window looks ([Theme], [Zoom]) and the zone of its times
/// ([ShownZone]), and [FxMailbox], which brings what comes often to the FX thread. Knows no view and no row.
///
/// Style sheets are written for text of 100 %: a size in px of ours is multiplied, em follows by itself. An
/// icon's size is in px, because em is for it its own size, which then grows on and on.
@NullMarked
package opwatch.ui.kit;

import org.jspecify.annotations.NullMarked;
