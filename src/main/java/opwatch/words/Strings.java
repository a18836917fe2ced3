package opwatch.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every sentence a person reads, in the language of this computer: English or Simplified Chinese. Any
/// thread.
///
/// A missing key is a bug and throws; a test asks for every key that the code uses in every language.
public final class Strings {
    static final String BUNDLE = "opwatch.words.strings";

    /// English is the root bundle: a computer set to French must get English, not the language Java finds
    /// next.
    private static final ResourceBundle BUNDLE_HERE = ResourceBundle.getBundle(
            BUNDLE,
            Locale.getDefault(Locale.Category.DISPLAY),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Strings() {}

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
        return new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT)).format(args);
    }
}
