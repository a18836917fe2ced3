/// The sheet that shows what diagnostics hold before they are saved ([DiagnosticsPane]). What goes in is
/// decided in the room `opwatch.support`; collecting and saving is the window's, on threads of their own.
///
/// The texts are shown line by line, in a list that paints what is seen: the log alone has thousands of
/// lines. Knows no other view.
@NullMarked
package opwatch.ui.support;

import org.jspecify.annotations.NullMarked;
