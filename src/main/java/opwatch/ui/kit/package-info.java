/// The floor under the views: what any window needs. Icons, style names, actions with their keys,
/// messages, tooltips, the parts of forms, how a window looks ([Theme], [Zoom]) and the zone of its times
/// ([ShownZone]), and [FxMailbox], which brings what comes often to the FX thread. Knows no view and no row.
///
/// Style sheets are written for text of 100 %: a size in px of ours is multiplied, em follows by itself. An
/// icon's size is in px. The theme is AtlantaFX's Primer, cut to the controls and variants that a window has
/// (`primer-light.css`, `primer-dark.css`): a start reads and applies every rule that is there.
@NullMarked
package opwatch.ui.kit;

import org.jspecify.annotations.NullMarked;
