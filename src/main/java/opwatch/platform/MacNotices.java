package opwatch.platform;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/// Notices of macOS, and the label on the app's picture in the Dock. Any thread; no call waits, because the
/// main thread does the work when it comes to it. Not run by the developers, who have no Mac, and by no test.
///
/// Sources: Apple, `NSUserNotification.h` (deprecated since macOS 11, and there; its successor answers to
/// blocks of code, which Java cannot make), `NSDockTile.h`, `NSThread.h`
/// (`performSelectorOnMainThread:withObject:waitUntilDone:`).
public final class MacNotices {
    private static final String ON_MAIN = "performSelectorOnMainThread:withObject:waitUntilDone:";
    private static final int NO = 0;

    private final ObjectiveC objects;

    MacNotices(ObjectiveC objects) {
        this.objects = objects;
    }

    /// Those of this Mac.
    ///
    /// @throws UnsatisfiedLinkError when this is no macOS
    public static MacNotices open() {
        return new MacNotices(ObjectiveC.with("AppKit"));
    }

    /// Whether macOS takes notices of this app: only where it is packaged.
    public boolean isThere() {
        Pointer pool = objects.openPool();
        try {
            return center() != null;
        } finally {
            objects.closePool(pool);
        }
    }

    /// Shows a notice in the place of the one before.
    public void show(String title, String body) {
        Pointer pool = objects.openPool();
        try {
            Pointer center = center();
            if (center == null) {
                return;
            }
            Pointer notice = objects.message(objects.message(objects.type("NSUserNotification"), "alloc"), "init");
            objects.tell(notice, "setIdentifier:", objects.string("opwatch"));
            objects.tell(notice, "setTitle:", objects.string(title));
            objects.tell(notice, "setInformativeText:", objects.string(body));
            onMain(center, "deliverNotification:", notice);
            objects.tell(notice, "release");
        } finally {
            objects.closePool(pool);
        }
    }

    /// Takes the notice back.
    public void remove() {
        Pointer pool = objects.openPool();
        try {
            Pointer center = center();
            if (center != null) {
                onMain(center, "removeAllDeliveredNotifications", null);
            }
        } finally {
            objects.closePool(pool);
        }
    }

    /// Writes on the picture in the Dock.
    ///
    /// @param text empty for nothing
    public void badge(String text) {
        Pointer pool = objects.openPool();
        try {
            Pointer app = objects.message(objects.type("NSApplication"), "sharedApplication");
            Pointer tile = objects.message(app, "dockTile");
            onMain(tile, "setBadgeLabel:", text.isEmpty() ? null : objects.string(text));
        } finally {
            objects.closePool(pool);
        }
    }

    private @Nullable Pointer center() {
        return objects.find(objects.type("NSUserNotificationCenter"), "defaultUserNotificationCenter");
    }

    /// macOS keeps both objects until it is done.
    private void onMain(Pointer receiver, String selector, @Nullable Pointer argument) {
        objects.tell(receiver, ON_MAIN, objects.selector(selector), argument == null ? Pointer.NULL : argument, NO);
    }
}
