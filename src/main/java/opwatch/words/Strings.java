package opwatch.words;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Every sentence a person reads, in the language of this computer: English or Simplified Chinese. Any
/// thread.
///
/// A missing key is a bug and throws; a test asks for every key that the code uses in every language.
public final class Strings {
    static final String BUNDLE = "opwatch.words.strings";

    private static final ResourceBundle BUNDLE_HERE = in(Locale.getDefault(Locale.Category.DISPLAY));

    /// By key, those that were wanted: to read a pattern takes longer than to fill it in.
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    /// Where the texts are.
    private static final class Bundles extends ResourceBundle.Control {
        /// The same texts as classes, in packages alone: `packaging/BundleClasses.java` writes them.
        private static final String PACKAGED = "opwatch.words.PackagedStrings";

        private static final String CLASSES = FORMAT_CLASS.getFirst();

        private static final Set<String> WRITE_SIMPLIFIED = Set.of("", "CN", "SG", "MY");

        @Override
        public List<String> getFormats(String bundle) {
            return FORMAT_DEFAULT;
        }

        /// The languages that there are: each other that is looked for opens every jar.
        @Override
        public List<Locale> getCandidateLocales(String bundle, Locale locale) {
            return isSimplifiedChinese(locale) ? List.of(Locale.SIMPLIFIED_CHINESE, Locale.ROOT) : List.of(Locale.ROOT);
        }

        /// By its script, whatever the country: a Mac in Germany says `zh-Hans-DE`. Where no script is said,
        /// by the countries that write so (CLDR, likely subtags).
        private static boolean isSimplifiedChinese(Locale locale) {
            return locale.getLanguage().equals("zh")
                    && (locale.getScript().isEmpty()
                            ? WRITE_SIMPLIFIED.contains(locale.getCountry())
                            : locale.getScript().equals("Hans"));
        }

        /// English is the root bundle: a computer set to French must get English, not the language Java finds
        /// next.
        @Override
        public @Nullable Locale getFallbackLocale(String bundle, Locale locale) {
            return null;
        }

        @Override
        public ResourceBundle newBundle(String bundle, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            return super.newBundle(format.equals(CLASSES) ? PACKAGED : bundle, locale, format, loader, reload);
        }
    }

    private Strings() {}

    /// All texts in the language of a locale.
    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, new Bundles());
    }

    /// Two sentences in the order in which they are read.
    public static String then(String first, String second) {
        return text("text.then", first, second);
    }

    /// The text of a key, with `{0}`, `{1}`, … filled in.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String text(String key, Object... args) {
        String pattern = BUNDLE_HERE.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = FORMATS.computeIfAbsent(
                key, _ -> new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT)));
        // A format is for one thread at a time.
        synchronized (format) {
            return format.format(args);
        }
    }
}
