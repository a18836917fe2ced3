package opwatch.platform;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import org.jspecify.annotations.Nullable;

/// The clipboard of Windows. One thread at a time; waits for its owner, but not for one whose window hangs.
/// Not run by the developers, and by no test.
///
/// Sources: Microsoft, winuser.h (`OpenClipboard`, `GetClipboardData`, `IsClipboardFormatAvailable`,
/// `RegisterClipboardFormatW`, `GetClipboardOwner`, `IsHungAppWindow`), winbase.h (`GlobalLock`,
/// `GlobalSize`), "Standard Clipboard Formats" (`CF_UNICODETEXT`).
///
/// @param user the library of windows
/// @param kernel the library of memory
record WindowsClipboard(NativeLibrary user, NativeLibrary kernel) implements ClipboardText.Content {
    private static final int UNICODE_TEXT = 13;

    static WindowsClipboard open() {
        return new WindowsClipboard(NativeLibrary.getInstance("user32"), NativeLibrary.getInstance("kernel32"));
    }

    @Override
    public boolean offers(String type) {
        return isThere(call(user, "RegisterClipboardFormatW", new WString(type)));
    }

    @Override
    public @Nullable String text(int most) {
        if (!isThere(UNICODE_TEXT) || hangs() || call(user, "OpenClipboard", Pointer.NULL) == 0) {
            return null;
        }
        try {
            Pointer data = pointer(user, "GetClipboardData", UNICODE_TEXT);
            return data == null ? null : read(data, most);
        } finally {
            int _ = call(user, "CloseClipboard");
        }
    }

    /// A text in UTF-16 up to its zero; no character of it is shorter in UTF-8.
    private @Nullable String read(Pointer data, int most) {
        long bytes = kernel.getFunction("GlobalSize").invokeLong(new Object[] {data});
        Pointer locked = bytes > 2L * (most + 1) ? null : pointer(kernel, "GlobalLock", data);
        if (locked == null) {
            return null;
        }
        try {
            String whole = new String(locked.getCharArray(0, Math.toIntExact(bytes / 2)));
            int end = whole.indexOf('\0');
            return end < 0 ? whole : whole.substring(0, end);
        } finally {
            int _ = call(kernel, "GlobalUnlock", data);
        }
    }

    private boolean isThere(int format) {
        return call(user, "IsClipboardFormatAvailable", format) != 0;
    }

    private boolean hangs() {
        Pointer owner = pointer(user, "GetClipboardOwner");
        return owner != null && call(user, "IsHungAppWindow", owner) != 0;
    }

    @Override
    public void close() {
        // It is open only while it is read.
    }

    private static int call(NativeLibrary library, String function, Object... arguments) {
        return library.getFunction(function).invokeInt(arguments);
    }

    private static @Nullable Pointer pointer(NativeLibrary library, String function, Object... arguments) {
        return library.getFunction(function).invokePointer(arguments);
    }
}
