/// Starts OpWatch when the person logs in, minimised, by what each system has for it: a menu entry among
/// those that a Linux desktop starts, a value below the Run key of Windows, a launch agent of macOS. That
/// entry is the setting itself: where a person removes it by the system's own means, it is off.
@NullMarked
package opwatch.notify.login;

import org.jspecify.annotations.NullMarked;
