package opwatch.notify.desktop;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.Taskbar;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Tray and dock by AWT, which is loaded with this class. Not run by the developers, who have neither Windows
/// nor macOS. Sources: the JDK's documentation of `SystemTray`, `TrayIcon` and `Taskbar`.
final class JdkDesktop implements AwtDesktop {
    private static final System.Logger LOG = System.getLogger("opwatch.notify");

    private @Nullable TrayIcon icon;
    private Runnable clicked = () -> {};

    @Override
    public boolean hasTray() {
        return SystemTray.isSupported();
    }

    @Override
    public void icon(Picture picture, String tooltip, boolean paused, Consumer<TrayCommand> chosen, Runnable onClick) {
        Dimension size = SystemTray.getSystemTray().getTrayIconSize();
        BufferedImage image = image(picture, Math.max(16, size.height));
        clicked = onClick;
        TrayIcon there = icon;
        if (there == null) {
            there = new TrayIcon(image);
            there.addActionListener(_ -> clicked.run());
            add(there);
        } else {
            there.setImage(image);
        }
        there.setToolTip(tooltip);
        there.setPopupMenu(menu(paused, chosen));
    }

    private void add(TrayIcon added) {
        try {
            SystemTray.getSystemTray().add(added);
            icon = added;
        } catch (AWTException e) {
            LOG.log(Level.WARNING, "the tray takes no icon", e);
        }
    }

    @Override
    public void removeIcon() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
    }

    @Override
    public void message(String title, String body, boolean urgent) {
        if (icon != null) {
            icon.displayMessage(title, body, urgent ? TrayIcon.MessageType.WARNING : TrayIcon.MessageType.INFO);
        }
    }

    @Override
    public boolean badge(String text) {
        if (!Taskbar.isTaskbarSupported() || !Taskbar.getTaskbar().isSupported(Taskbar.Feature.ICON_BADGE_TEXT)) {
            return false;
        }
        Taskbar.getTaskbar().setIconBadge(text.isEmpty() ? null : text);
        return true;
    }

    private static PopupMenu menu(boolean paused, Consumer<TrayCommand> chosen) {
        PopupMenu menu = new PopupMenu();
        Menu pauses = new Menu(Strings.text("tray.pause"));
        for (TrayCommand command : TrayCommand.values()) {
            if (command == TrayCommand.QUIT) {
                menu.addSeparator();
            }
            if (command == TrayCommand.HALF_AN_HOUR && !paused) {
                menu.add(pauses);
            }
            if (command != TrayCommand.RESUME || paused) {
                MenuItem item = new MenuItem(command.text());
                item.addActionListener(_ -> chosen.accept(command));
                Menu place = command.isPause() ? pauses : menu;
                place.add(item);
            }
        }
        return menu;
    }

    private static BufferedImage image(Picture picture, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[size * size];
        ByteBuffer.wrap(picture.pixels(size)).asIntBuffer().get(pixels);
        image.setRGB(0, 0, size, size, pixels, 0, size);
        return image;
    }
}
