package opwatch.platform;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// In which language and region dates and times are written. Any thread.
///
/// Windows and macOS tell the JVM, and with `java.locale.providers=HOST,CLDR` (in the packages' JVM options)
/// it also takes the patterns that the person has set there. On Linux the JVM reads `LC_CTYPE` and
/// `LC_MESSAGES` alone (OpenJDK 25, `java_props_md.c`); dates are the matter of `LC_TIME` (POSIX, XBD 8.2).
public final class FormatLocale {
    /// `language[_REGION][.encoding][@modifier]`, as glibc names locales.
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})(?:_([A-Z]{2}|[0-9]{3}))?(?:\\.[^@]*)?(?:@(.*))?");

    /// With an encoding too, as `C.UTF-8`.
    private static final Pattern POSIX = Pattern.compile("(?:C|POSIX)(?:\\..*)?");

    private static final Map<String, String> SCRIPTS = Map.of("latin", "Latn", "cyrillic", "Cyrl");

    private FormatLocale() {}

    /// Has the JVM write dates and times as `LC_TIME` says, on Linux. Call it before the first is written.
    public static void settle() {
        of(System.getProperty("os.name", ""), System.getenv())
                .ifPresent(locale -> Locale.setDefault(Locale.Category.FORMAT, locale));
    }

    /// What the environment says of dates and times. Empty where the JVM knows better, and where nothing is
    /// said. The `C` of POSIX is the root of all locales: 24 hours, and months in English.
    ///
    /// @param osName the system property `os.name`
    static Optional<Locale> of(String osName, Map<String, String> environment) {
        if (!osName.startsWith("Linux")) {
            return Optional.empty();
        }
        // The first that is not empty decides, also when it cannot be understood.
        return Stream.of("LC_ALL", "LC_TIME", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .flatMap(FormatLocale::read);
    }

    private static Optional<Locale> read(String name) {
        if (POSIX.matcher(name).matches()) {
            return Optional.of(Locale.ROOT);
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder()
                    .setLanguage(parts.group(1))
                    .setRegion(parts.group(2))
                    .setScript(parts.group(3) == null ? "" : SCRIPTS.getOrDefault(parts.group(3), ""))
                    .build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
