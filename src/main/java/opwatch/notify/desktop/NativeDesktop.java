package opwatch.notify.desktop;

import java.util.function.Consumer;

/// What Windows or macOS can do in the tray and the dock. The teller's thread only.
interface NativeDesktop {
    /// Whether there is a tray for an icon of ours.
    boolean hasTray();

    /// Whether there are messages.
    boolean hasMessages();

    /// Shows or changes the icon, with its menu.
    ///
    /// @param picture makes the pixels, as [TrayPicture#of], for the size that the tray wants
    /// @param clicked hears a click on the icon or on its message
    void icon(Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> chosen, Runnable clicked);

    /// Takes the icon away.
    void removeIcon();

    /// Shows a message in the place of the one before.
    void message(String title, String body, boolean urgent);

    /// Takes the message back.
    void removeMessage();

    /// Writes a text on the app's picture in the dock; an empty one takes it away.
    ///
    /// @return false where this system has no such thing
    boolean badge(String text);

    /// A picture of any size.
    interface Picture {
        byte[] pixels(int size);
    }
}
