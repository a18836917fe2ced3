package opwatch.platform;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// An icon of ours in the notification area of Windows, with its menu and its messages. One thread at a time;
/// clicks come on a thread of the icon's own. Not run by the developers, and by no test.
///
/// Sources: Microsoft, shellapi.h (`Shell_NotifyIconW`, `NOTIFYICONDATAW` of 64-bit Windows, version 4),
/// winuser.h (`CreateIcon`, `GetSystemMetrics`).
public final class WindowsTray {
    private static final int ADD = 0;
    private static final int MODIFY = 1;
    private static final int DELETE = 2;
    private static final int SET_VERSION = 4;
    private static final int CALLBACK = 1;
    private static final int ICON = 2;
    private static final int TIP = 4;
    private static final int INFO = 0x10;
    private static final int SHOW_TIP = 0x80;
    private static final int SIGN_INFO = 1;
    private static final int SIGN_WARNING = 2;
    private static final int RESPECT_QUIET_TIME = 0x80;
    private static final int VERSION = 4;
    /// `SM_CXSMICON`.
    private static final int SMALL_ICON_WIDTH = 49;

    private final NativeLibrary user = NativeLibrary.getInstance("user32");
    private final NativeLibrary shell = NativeLibrary.getInstance("shell32");
    private final WindowsTrayWindow window = new WindowsTrayWindow(this::again);
    private final Pointer handle;

    private volatile byte @Nullable [] pixels;
    private volatile int pixelsSize;
    private volatile String tooltip = "";
    private @Nullable Pointer picture;

    private WindowsTray() {
        CompletableFuture<Pointer> made = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("desktop tray").start(() -> window.run(made));
        handle = made.orTimeout(2, TimeUnit.SECONDS).join();
    }

    /// An entry of the menu.
    ///
    /// @param id what is heard when it is chosen
    /// @param below the entries of a menu below; empty for an entry that is chosen
    public record Item(int id, String text, List<Item> below) {}

    /// The tray of this Windows, without an icon.
    ///
    /// @throws LinkageError when this is no Windows
    /// @throws RuntimeException when Windows gives no window to hear clicks with
    public static WindowsTray open() {
        return new WindowsTray();
    }

    /// The width and height of an icon here, in pixels.
    public int iconSize() {
        return Math.max(16, user.getFunction("GetSystemMetrics").invokeInt(new Object[] {SMALL_ICON_WIDTH}));
    }

    /// Who hears clicks.
    ///
    /// @param clicked on the icon or its message
    /// @param chosen an entry of the menu
    public void listen(Runnable clicked, IntConsumer chosen) {
        window.listen(clicked, chosen);
    }

    /// The menu from now on.
    public void menu(List<Item> items) {
        window.menu(items);
    }

    /// Shows the icon, or changes it.
    ///
    /// @param argb four bytes for each pixel, line by line
    public synchronized void show(byte[] argb, int size, String text) {
        boolean there = pixels != null;
        pixels = argb;
        pixelsSize = size;
        tooltip = text;
        put(there ? MODIFY : ADD);
    }

    /// Takes the icon away.
    public synchronized void remove() {
        if (pixels != null) {
            pixels = null;
            notify(DELETE, data(0));
            free();
        }
    }

    /// Shows a message beside the icon, in the place of the one before; one without a text takes it away.
    public synchronized void message(String title, String text, boolean urgent) {
        if (pixels != null) {
            Memory data = data(INFO | SHOW_TIP);
            write(data, 304, text, 256);
            write(data, 820, title, 64);
            data.setInt(948, (urgent ? SIGN_WARNING : SIGN_INFO) | RESPECT_QUIET_TIME);
            notify(MODIFY, data);
        }
    }

    /// The taskbar was started anew and has forgotten its icons.
    private synchronized void again() {
        if (pixels != null) {
            put(ADD);
        }
    }

    private void put(int how) {
        byte[] argb = pixels;
        if (argb == null) {
            return;
        }
        Pointer before = picture;
        picture = icon(argb, pixelsSize);
        Memory data = data(CALLBACK | ICON | TIP | SHOW_TIP);
        data.setInt(24, WindowsTrayWindow.CALLBACK);
        data.setPointer(32, picture);
        write(data, 40, tooltip, 128);
        notify(how, data);
        if (how == ADD) {
            Memory version = data(0);
            version.setInt(816, VERSION);
            notify(SET_VERSION, version);
        }
        destroy(before);
    }

    private Memory data(int flags) {
        Memory data = new Memory(976);
        data.clear();
        data.setInt(0, 976);
        data.setPointer(8, handle);
        data.setInt(16, 1);
        data.setInt(20, flags);
        return data;
    }

    /// A text that ends with a zero, cut to its place.
    private static void write(Memory data, int at, String text, int place) {
        data.setWideString(at, text.substring(0, Math.min(text.length(), place - 1)));
    }

    private void notify(int message, Memory data) {
        int _ = shell.getFunction("Shell_NotifyIconW").invokeInt(new Object[] {message, data});
    }

    /// Windows wants blue first, and a mask of bits, of which it takes nothing where there is an alpha.
    private Pointer icon(byte[] argb, int size) {
        byte[] bgra = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            bgra[i] = argb[i / 4 * 4 + 3 - i % 4];
        }
        byte[] mask = new byte[(size + 15) / 16 * 2 * size];
        Object[] all = {Pointer.NULL, size, size, (byte) 1, (byte) 32, mask, bgra};
        Pointer made = user.getFunction("CreateIcon").invokePointer(all);
        if (made == null) {
            throw new IllegalStateException("no icon was made");
        }
        return made;
    }

    private void free() {
        destroy(picture);
        picture = null;
    }

    private void destroy(@Nullable Pointer icon) {
        if (icon != null) {
            int _ = user.getFunction("DestroyIcon").invokeInt(new Object[] {icon});
        }
    }
}
