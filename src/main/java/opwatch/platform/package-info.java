/// What differs by operating system: the display, the browser, App Nap, how dates are written, who is an
/// administrator, the time stamps of packaged jars, what Windows starts at log-in, links on macOS, whether a
/// standard stream is a terminal. Knows no other room.
@NullMarked
package opwatch.platform;

import org.jspecify.annotations.NullMarked;
