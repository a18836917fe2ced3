package opwatch.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import opwatch.network.AppVersion;

/// What runs here. Any thread.
final class VersionsText {
    private VersionsText() {}

    static String of(Instant at) {
        Lines lines = new Lines();
        lines.add("made", at.truncatedTo(ChronoUnit.SECONDS));
        lines.add("OpWatch", AppVersion.TEXT);
        lines.add("packaged", System.getProperty("jpackage.app-path") != null);
        lines.add("Java", property("java.runtime.version") + " of " + property("java.vendor"));
        lines.add("JavaFX", property("javafx.runtime.version"));
        lines.add("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        for (String variable : List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")) {
            lines.add(variable, System.getenv().getOrDefault(variable, "-"));
        }
        lines.add("language", Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
        lines.add("format", Locale.getDefault(Locale.Category.FORMAT).toLanguageTag());
        lines.add("processors", Runtime.getRuntime().availableProcessors());
        lines.add("memory", (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
        return lines.text();
    }

    private static String property(String name) {
        return System.getProperty(name, "-");
    }
}
