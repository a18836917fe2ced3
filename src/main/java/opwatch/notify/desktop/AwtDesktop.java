package opwatch.notify.desktop;

import java.util.function.Consumer;

/// What the JDK can do in the tray and the dock of Windows and macOS. The teller's thread only, never the FX
/// thread: on macOS each call waits for the main thread.
interface AwtDesktop {
    /// Whether there is a tray.
    boolean hasTray();

    /// Shows or changes the icon, with its menu.
    ///
    /// @param picture makes the pixels, as [TrayPicture#of], for the size that the tray wants
    /// @param clicked hears a click on the icon or on its message
    void icon(Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> chosen, Runnable clicked);

    /// Takes the icon away, and with it its message.
    void removeIcon();

    /// Shows a message beside the icon.
    void message(String title, String body, boolean urgent);

    /// Writes a text on the app's picture in the dock; an empty one takes it away.
    ///
    /// @return false where this system has no such thing
    boolean badge(String text);

    /// A picture of any size.
    interface Picture {
        byte[] pixels(int size);
    }
}
