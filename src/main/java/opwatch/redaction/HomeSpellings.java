package opwatch.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the home folder, which carries the person's name, however a text spells its path: with backslashes,
/// doubled ones, slashes, in a `file:` URL, percent-encoded (once, twice or three times), as a JSON escape,
/// in another letter case, with or without the drive, with `/./` in it, with composed or decomposed letters,
/// and on Windows with its short 8.3 name (`KIMMUE~1`), which stands in `%TEMP%`. A letter beyond ASCII may
/// also stand there as a question mark or U+FFFD, where a code page has not got it, as its percent-encoded
/// byte of Latin-1, or as octal escapes, as tools of Unix quote. A home folder that is a link has two paths.
/// Immutable; any thread; its time grows linearly with the text.
public final class HomeSpellings {
    /// Stands in place of the home folder.
    static final String HOME = "~";

    private static final String PERCENT = "%(?:25){0,2}";
    private static final String SEPARATOR = "(?:[\\\\/]|" + PERCENT + "(?:5c|2f))";
    private static final String SEPARATORS = SEPARATOR + "{1,8}+(?:\\." + SEPARATOR + "{1,8}+){0,4}+";

    /// What stands for a letter that got lost on the way.
    private static final String LOST = "[?\uFFFD]";

    /// A short name that Windows makes for a longer one (`fsutil 8dot3name`): its first letters or four
    /// digits of a checksum, a tilde, a number, the first letters of its ending.
    private static final String SHORT =
            "[^\\s\\\\/:*?\"<>|%~]{1,6}(?:~|" + PERCENT + "7e)[0-9]{1,6}(?:\\.[^\\s\\\\/:*?\"<>|%~.]{1,3})?";

    private static final int ASCII = 0x80;

    /// Letters of ASCII, or letters beyond it.
    private static final Pattern RUN = Pattern.compile("[\\x00-\\x7f]+|[^\\x00-\\x7f]+");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final int LONGEST_OF_SHORT = 8;

    /// Matches nothing where there is no home folder.
    private final Pattern spellings;

    /// @param homes the paths of the home folder, as this system writes them; empty ones are none
    HomeSpellings(List<String> homes) {
        String all = homes.stream()
                .distinct()
                .map(HomeSpellings::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining("|"));
        spellings = Pattern.compile(all.isEmpty() ? "(?!)" : all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// For a home folder on this computer's disk, which may be a link to another place.
    ///
    /// @param home its path; empty for none
    public static HomeSpellings of(String home) {
        try {
            return new HomeSpellings(
                    home.isEmpty()
                            ? List.of()
                            : List.of(home, Path.of(home).toRealPath().toString()));
        } catch (IOException | InvalidPathException e) {
            // There is no such folder, or the system does not understand its name.
            return new HomeSpellings(List.of(home));
        }
    }

    private static String path(String home) {
        List<String> names = new ArrayList<>(Stream.of(home.split("[\\\\/]+"))
                .filter(name -> !name.isEmpty())
                .toList());
        boolean driven = !names.isEmpty() && DRIVE.matcher(names.getFirst()).matches();
        String drive = driven ? names.removeFirst().substring(0, 1) : "";
        boolean windows = driven || home.startsWith("\\");
        if (names.isEmpty()) {
            return "";
        }
        String start =
                driven ? "(?:" + drive + "(?::|" + PERCENT + "3a)" + SEPARATORS + "|" + SEPARATOR + ")" : SEPARATOR;
        StringBuilder path = new StringBuilder(start);
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            path.append(i == 0 ? "" : SEPARATORS).append(name(names.get(i), windows, last));
        }
        return path.toString();
    }

    /// The text with a tilde in place of the home folder.
    String hidden(String text) {
        return spellings.matcher(text).replaceAll(Matcher.quoteReplacement(HOME));
    }

    private static String name(String name, boolean windows, boolean last) {
        Set<String> spelled = new LinkedHashSet<>();
        if (windows && (last || name.length() > LONGEST_OF_SHORT || !name.matches("\\w+"))) {
            // Before the name itself: that of "kim" may be KIM~1.
            spelled.add(SHORT);
        }
        spelled.add(spelled(name));
        spelled.add(spelled(Normalizer.normalize(name, Normalizer.Form.NFC)));
        spelled.add(spelled(Normalizer.normalize(name, Normalizer.Form.NFD)));
        return spelled.stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String spelled(String name) {
        StringBuilder all = new StringBuilder();
        Matcher run = RUN.matcher(name);
        while (run.find()) {
            String letters =
                    run.group().codePoints().mapToObj(HomeSpellings::spelled).collect(Collectors.joining());
            int length = run.group().codePointCount(0, run.group().length());
            // Each letter may be lost as up to four bytes. As many marks as letters are found letter by letter, so
            // that no marks can be matched in two ways.
            all.append(
                    run.group().codePointAt(0) < ASCII
                            ? letters
                            : "(?:" + LOST + "{" + (length + 1) + "," + 4 * length + "}+|" + letters + ")");
        }
        return all.toString();
    }

    private static String spelled(int letter) {
        String itself = Character.toString(letter);
        StringBuilder encoded = new StringBuilder();
        StringBuilder octal = new StringBuilder();
        for (byte one : itself.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(PERCENT).append("%02x".formatted(one));
            octal.append("\\\\{1,4}+%03o".formatted(one & 0xff));
        }
        String escaped = itself.chars()
                .mapToObj(unit -> "\\\\{1,4}+u%04x".formatted(unit))
                .collect(Collectors.joining());
        String blank = letter == ' ' ? "|\\+" : "";
        String latin = letter < ASCII || letter > 0xff ? "" : "|" + PERCENT + "%02x".formatted(letter);
        String beyond = letter < ASCII ? "" : "|" + octal + "|" + LOST;
        return "(?:" + Pattern.quote(itself) + "|" + encoded + "|" + escaped + blank + latin + beyond + ")";
    }
}
