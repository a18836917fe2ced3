package opwatch.platform;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.util.Optional;

/// A message in a window of the system itself, for a start that has no JavaFX. Windows and macOS have such a
/// window in a library; Linux has none. Any thread; blocks until the person has closed it. Loads native
/// libraries when it is first shown. Not run by the developers on either system; a library that records its
/// calls has stood in.
///
/// Sources: Microsoft, "MessageBoxW function" (winuser.h); Apple, `CFUserNotification.h`
/// (`CFUserNotificationDisplayAlert`, `kCFUserNotificationStopAlertLevel`) and `CFString.h`.
public final class SystemAlert {
    /// `MB_OK | MB_ICONERROR | MB_SETFOREGROUND`.
    static final int BOX = 0x0000_0000 | 0x0000_0010 | 0x0001_0000;

    /// `kCFUserNotificationStopAlertLevel`.
    static final long STOP = 0;

    /// Absolute, because since macOS 11 it is no file: the loader has it in its cache under this name.
    private static final String CORE = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";

    private SystemAlert() {}

    /// Shows a message and returns when the person has closed it.
    ///
    /// @return false where the system has no such window
    /// @throws LinkageError when the system's library cannot be used
    public static boolean show(OperatingSystem system, String title, String text) {
        return switch (system) {
            case WINDOWS -> {
                box(NativeLibrary.getInstance("user32"), title, text);
                yield true;
            }
            case MACOS -> {
                alert(NativeLibrary.getInstance(CORE), title, text);
                yield true;
            }
            case LINUX -> false;
        };
    }

    static void box(NativeLibrary user, String title, String text) {
        int _ = user.getFunction("MessageBoxW")
                .invokeInt(new Object[] {Pointer.NULL, new WString(text), new WString(title), BOX});
    }

    static void alert(NativeLibrary core, String title, String text) {
        Pointer none = Pointer.NULL;
        Pointer header = string(core, title);
        Pointer message = string(core, text);
        // No time limit; no pictures; the default button, which the system names in its language.
        Object[] all = {0.0, STOP, none, none, none, header, message, none, none, none, new long[1]};
        int _ = core.getFunction("CFUserNotificationDisplayAlert").invokeInt(all);
    }

    private static Pointer string(NativeLibrary core, String text) {
        Pointer made = core.getFunction("CFStringCreateWithCharacters")
                .invokePointer(new Object[] {Pointer.NULL, text.toCharArray(), (long) text.length()});
        return Optional.ofNullable(made).orElseThrow(() -> new IllegalStateException("no string was made"));
    }
}
