package opwatch.platform;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The general pasteboard of macOS. One thread, the one that opened it. Newer systems ask the person before
/// they hand out a text that was not pasted; they tell the types without that. Not run by the developers, who
/// have no Mac, and by no test.
///
/// Sources: Apple, `NSPasteboard.h` (`generalPasteboard`, `types`, `stringForType:`,
/// `NSPasteboardTypeString`), `NSString.h`.
///
/// @param objects of this Mac
/// @param pool keeps what is made here until it is closed
record MacClipboard(ObjectiveC objects, Pointer pool) implements ClipboardText.Content {
    private static final String TEXT = "public.utf8-plain-text";

    static MacClipboard open() {
        ObjectiveC objects = ObjectiveC.with("AppKit");
        return new MacClipboard(objects, objects.openPool());
    }

    @Override
    public boolean offers(String type) {
        Pointer types = objects.find(pasteboard(), "types");
        // A BOOL is one byte of what comes back.
        return types != null && (objects.number(types, "containsObject:", objects.string(type)) & 0xFF) != 0;
    }

    @Override
    public @Nullable String text(int most) {
        if (!offers(TEXT)) {
            return null;
        }
        Pointer text = objects.find(pasteboard(), "stringForType:", objects.string(TEXT));
        if (text == null || objects.number(text, "length") > most) {
            return null;
        }
        Pointer bytes = objects.find(text, "UTF8String");
        return bytes == null ? null : bytes.getString(0, StandardCharsets.UTF_8.name());
    }

    private Pointer pasteboard() {
        return objects.message(objects.type("NSPasteboard"), "generalPasteboard");
    }

    @Override
    public void close() {
        objects.closePool(pool);
    }
}
