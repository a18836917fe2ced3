package opwatch.notify.desktop;

import java.util.function.Consumer;
import opwatch.platform.MacNotices;

/// The notices of macOS and the number on the picture in the Dock. There is no icon in the menu bar: the
/// picture in the Dock is there while the app runs. A click on a notice brings the app to the front; macOS
/// does that itself, and the rows are not told.
final class MacDesktop implements NativeDesktop {
    private final MacNotices notices = MacNotices.open();

    @Override
    public boolean hasTray() {
        return false;
    }

    @Override
    public boolean hasMessages() {
        return notices.isThere();
    }

    @Override
    public void icon(Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> chosen, Runnable clicked) {
        throw new IllegalStateException("there is no tray");
    }

    @Override
    public void removeIcon() {
        // There is none.
    }

    @Override
    public void message(String title, String body, boolean urgent) {
        notices.show(title, body);
    }

    @Override
    public void removeMessage() {
        notices.remove();
    }

    @Override
    public boolean badge(String text) {
        notices.badge(text);
        return true;
    }
}
