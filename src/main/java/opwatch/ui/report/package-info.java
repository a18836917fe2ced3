/// The sheet that asks what kind of file the shown view is written to ([ReportPane]). What a report holds is
/// in the room `opwatch.report`; choosing the file and writing it is the window's. Knows no other view.
@NullMarked
package opwatch.ui.report;

import org.jspecify.annotations.NullMarked;
