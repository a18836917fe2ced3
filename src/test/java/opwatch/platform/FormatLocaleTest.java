package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatLocaleTest {
    @ParameterizedTest
    @CsvSource({
        "de_DE.UTF-8, de-DE",
        "en_GB, en-GB",
        "de_DE@euro, de-DE",
        "sr_RS@latin, sr-Latn-RS",
        "ca_ES.UTF-8@valencia, ca-ES",
        "eo, eo",
        "es_419, es-419",
        "nds_DE.UTF-8, nds-DE"
    })
    void theNameOfALocaleIsUnderstood(String name, String tag) {
        assertEquals(
                Optional.of(Locale.forLanguageTag(tag)),
                FormatLocale.of("Linux", Map.of("LC_TIME", name, "LANG", "zh_CN.UTF-8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", "C.utf8", "POSIX"})
    void posixOwnLocaleIsTheRoot(String name) {
        assertEquals(
                Optional.of(Locale.ROOT), FormatLocale.of("Linux", Map.of("LC_TIME", name, "LANG", "de_DE.UTF-8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"german", "de_", "/usr/share/locale/de"})
    void whatNamesNoRegionLeavesTheChoiceToTheJvm(String name) {
        assertEquals(Optional.empty(), FormatLocale.of("Linux", Map.of("LC_TIME", name, "LANG", "de_DE.UTF-8")));
    }

    /// POSIX, XBD 8.2: LC_ALL before LC_TIME before LANG; an empty one is as good as none.
    @ParameterizedTest
    @CsvSource({
        "fr_FR, de_DE, en_US, fr",
        "'', de_DE, en_US, de",
        "'', '', en_US, en",
        ", , en_US, en",
        ", de_DE, , de",
        "fr_FR, , , fr"
    })
    void theStrongestVariableDecides(String all, String time, String lang, String language) {
        Map<String, String> environment = new HashMap<>(Map.of("LC_CTYPE", "ja_JP"));
        environment.put("LC_ALL", all);
        environment.put("LC_TIME", time);
        environment.put("LANG", lang);
        environment.values().removeIf(value -> value == null);

        assertEquals(
                Optional.of(language), FormatLocale.of("Linux", environment).map(Locale::getLanguage));
    }

    @Test
    void withoutAnyVariableTheJvmDecides() {
        assertEquals(Optional.empty(), FormatLocale.of("Linux", Map.of("LC_CTYPE", "ja_JP.UTF-8")));
    }

    /// A shell of Git for Windows and a terminal of macOS set these too.
    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void elsewhereTheSystemHasToldTheJvm(String system) {
        assertEquals(Optional.empty(), FormatLocale.of(system, Map.of("LC_ALL", "de_DE.UTF-8")));
    }
}
