/// About OpWatch: version, files, and the components that are shipped, with their licences.
///
/// Made on opening and dropped on closing: a start pays nothing for it. The list of components is
/// `components.txt` in the resources `opwatch.licences`, beside the texts; versions come from the build.
/// The notices of the Java runtime are read from the runtime that runs OpWatch.
@NullMarked
package opwatch.ui.about;

import org.jspecify.annotations.NullMarked;
