package opwatch.words;

import java.util.Locale;
import opwatch.operation.Cloud;

/// What Azure calls its clouds. Any thread.
public final class CloudText {
    private CloudText() {}

    /// The short name, where the words around it say that it is a cloud: "Public".
    public static String of(Cloud cloud) {
        return Strings.text("cloud." + cloud.name().toLowerCase(Locale.ROOT));
    }

    /// The name that stands alone: "Azure public".
    public static String inFull(Cloud cloud) {
        return Strings.text("details.cloud." + cloud.name().toLowerCase(Locale.ROOT));
    }
}
