package opwatch.notify.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import opwatch.platform.WindowsTray;
import opwatch.words.Strings;

/// The notification area of Windows. A number on the button in the taskbar needs the window itself; there the
/// title has it.
final class WindowsDesktop implements NativeDesktop {
    private static final int PAUSE = -1;

    private final WindowsTray tray = WindowsTray.open();

    @Override
    public boolean hasTray() {
        return true;
    }

    @Override
    public boolean hasMessages() {
        return true;
    }

    @Override
    public void icon(Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> chosen, Runnable clicked) {
        tray.listen(clicked, id -> chosen.accept(TrayCommand.values()[id]));
        tray.menu(menu(paused));
        int size = tray.iconSize();
        tray.show(picture.pixels(size), size, tooltip);
    }

    @Override
    public void removeIcon() {
        tray.remove();
    }

    @Override
    public void message(String title, String body, boolean urgent) {
        tray.message(title, body, urgent);
    }

    @Override
    public void removeMessage() {
        tray.message("", "", false);
    }

    @Override
    public boolean badge(String text) {
        return false;
    }

    private static List<WindowsTray.Item> menu(boolean paused) {
        List<WindowsTray.Item> top = new ArrayList<>();
        List<WindowsTray.Item> pauses = new ArrayList<>();
        for (TrayCommand command : TrayCommand.values()) {
            WindowsTray.Item item = new WindowsTray.Item(command.ordinal(), command.text(), List.of());
            if (command.isPause()) {
                pauses.add(item);
            } else if (command != TrayCommand.RESUME || paused) {
                top.add(item);
            }
        }
        if (!paused) {
            top.add(1, new WindowsTray.Item(PAUSE, Strings.text("tray.pause"), pauses));
        }
        return top;
    }
}
