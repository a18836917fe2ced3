package opwatch.platform;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinUser;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// A window that is never shown and hears the clicks on our icon in the notification area. Its thread runs
/// [#run]; any thread may set what it does. Not run by the developers, and by no test.
///
/// Sources: Microsoft, winuser.h (`TrackPopupMenuEx`, `AppendMenuW`), shellapi.h (`NIN_SELECT`,
/// `NIN_BALLOONUSERCLICK`), "Taskbar Creation Notification".
final class WindowsTrayWindow implements WinUser.WindowProc {
    /// `WM_APP` + 1: what Windows sends for our icon.
    static final int CALLBACK = 0x8001;

    private static final int SELECT = 0x400;
    private static final int KEY_SELECT = 0x401;
    private static final int BALLOON_CLICK = 0x405;
    private static final int CONTEXT_MENU = 0x7B;
    private static final int AS_TEXT = 0;
    private static final int AS_MENU = 0x10;
    private static final int RETURN_COMMAND = 0x100;
    private static final String NAME = "OpWatchTray";

    private final NativeLibrary user = NativeLibrary.getInstance("user32");
    private final Runnable taskbarCame;
    private final int taskbarCreated = User32.INSTANCE.RegisterWindowMessage("TaskbarCreated");
    private volatile Runnable clicked = () -> {};
    private volatile IntConsumer chosen = _ -> {};
    private volatile List<WindowsTray.Item> menu = List.of();

    /// @param taskbarCame hears that the taskbar was started anew
    WindowsTrayWindow(Runnable taskbarCame) {
        this.taskbarCame = taskbarCame;
    }

    void listen(Runnable onClick, IntConsumer onChoice) {
        clicked = onClick;
        chosen = onChoice;
    }

    void menu(List<WindowsTray.Item> items) {
        menu = List.copyOf(items);
    }

    /// Makes the window and hears what is sent to it, until the process ends.
    void run(CompletableFuture<Pointer> made) {
        WinDef.HMODULE module = Kernel32.INSTANCE.GetModuleHandle(null);
        WinUser.WNDCLASSEX type = new WinUser.WNDCLASSEX();
        type.hInstance = module;
        type.lpfnWndProc = this;
        type.lpszClassName = NAME;
        WinDef.ATOM _ = User32.INSTANCE.RegisterClassEx(type);
        WinDef.HWND window = User32.INSTANCE.CreateWindowEx(0, NAME, NAME, 0, 0, 0, 0, 0, null, null, module, null);
        if (window == null) {
            made.completeExceptionally(new IllegalStateException("no window was made"));
            return;
        }
        made.complete(window.getPointer());
        WinUser.MSG message = new WinUser.MSG();
        while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
            boolean _ = User32.INSTANCE.TranslateMessage(message);
            WinDef.LRESULT _ = User32.INSTANCE.DispatchMessage(message);
        }
    }

    @Override
    public WinDef.LRESULT callback(WinDef.HWND window, int message, WinDef.WPARAM word, WinDef.LPARAM more) {
        if (message == taskbarCreated) {
            taskbarCame.run();
        } else if (message == CALLBACK) {
            switch (more.intValue() & 0xFFFF) {
                case SELECT, KEY_SELECT, BALLOON_CLICK -> clicked.run();
                case CONTEXT_MENU -> choose(window, (short) word.intValue(), (short) (word.intValue() >> 16));
                default -> {
                    // The pointer moves over it.
                }
            }
            return new WinDef.LRESULT(0);
        }
        return User32.INSTANCE.DefWindowProc(window, message, word, more);
    }

    private void choose(WinDef.HWND window, int x, int y) {
        Pointer top = build(menu);
        // Else the menu stays when a person clicks elsewhere.
        boolean _ = User32.INSTANCE.SetForegroundWindow(window);
        int number = call("TrackPopupMenuEx", top, RETURN_COMMAND, x, y, window.getPointer(), Pointer.NULL);
        int _ = call("DestroyMenu", top);
        if (number > 0) {
            chosen.accept(number - 1);
        }
    }

    /// A menu of Windows; 0 would mean that nothing was chosen, so numbers begin at 1.
    private Pointer build(List<WindowsTray.Item> items) {
        Pointer made = user.getFunction("CreatePopupMenu").invokePointer(new Object[0]);
        for (WindowsTray.Item item : items) {
            // A single & would underline the letter behind it.
            WString text = new WString(item.text().replace("&", "&&"));
            if (item.below().isEmpty()) {
                int _ = call("AppendMenuW", made, AS_TEXT, new Pointer(item.id() + 1L), text);
            } else {
                int _ = call("AppendMenuW", made, AS_MENU, build(item.below()), text);
            }
        }
        return made;
    }

    private int call(String function, Object... arguments) {
        return user.getFunction(function).invokeInt(arguments);
    }
}
