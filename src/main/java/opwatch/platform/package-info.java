/// What differs by operating system: the display, the browser, the time stamps of packaged jars, who is
/// an administrator. Knows no other room.
@NullMarked
package opwatch.platform;

import org.jspecify.annotations.NullMarked;
