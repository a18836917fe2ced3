package opwatch.words;

import java.util.Locale;
import opwatch.paste.AddLink;

/// Why nothing of a link is added, in sentences. Any thread.
public final class LinkText {
    private LinkText() {}

    /// What is wrong with the link itself.
    public static String of(AddLink.Fault fault) {
        return refused(Strings.text(
                "link.fault." + fault.name().toLowerCase(Locale.ROOT), AddLink.LONGEST / 1024, AddLink.MOST));
    }

    /// Why what the link names is not taken.
    public static String of(AddLink.NotTaken link) {
        return refused(RefusalText.of(link.refusal()));
    }

    private static String refused(String reason) {
        return Strings.text("link.refused", reason);
    }
}
