/// What this is, where it keeps things, and whose work is in it under which licence.
///
/// Made when it is opened and dropped when it is closed: a start pays nothing for it. The list of
/// components is `components.txt` in the resources `opwatch.licences`, beside the texts; versions come
/// from the build. The Java runtime's own third parties are read from the runtime that runs this.
@NullMarked
package opwatch.ui.about;

import org.jspecify.annotations.NullMarked;
