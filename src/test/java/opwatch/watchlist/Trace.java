package opwatch.watchlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/// What a process really asked of the system, as `strace` saw it: the calls that change a folder, and what
/// the process said.
final class Trace {
    /// To stand before the command: traces what [#read] understands.
    static List<String> tracer(Path record, String... more) {
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-y", "-qq", "-s", "100000", "-o", record.toString()));
        command.addAll(List.of("-e", "trace=openat,write,fsync,rename,link,unlink,mkdir"));
        command.addAll(List.of(more));
        return command;
    }

    /// One call that worked.
    sealed interface Call {
        record Create(String path) implements Call {}

        record Write(String path, String data) implements Call {}

        record Sync(String path) implements Call {}

        record Link(String from, String to) implements Call {}

        record Rename(String from, String to) implements Call {}

        record Unlink(String path) implements Call {}

        record MakeFolder(String path) implements Call {}

        /// Written to the standard output.
        record Said(String text) implements Call {}
    }

    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern ON_FILE =
            Pattern.compile("(write|fsync)\\((\\d+)<(.*?)>(?:, \"(.*)\", \\d+)?\\) += \\d+.*");
    private static final Pattern OPEN =
            Pattern.compile("openat\\(.*?, \"(.*?)\", [A-Z_|]*O_CREAT[A-Z_|]*, \\d+\\) += \\d+.*");
    private static final Pattern ON_NAME =
            Pattern.compile("(rename|link|unlink|mkdir)\\(\"(.*?)\"(?:, \"(.*?)\")?(?:, \\d+)?\\) += 0.*");

    private Trace() {}

    /// Whether there is a tracer; a proof without it would prove nothing.
    static void require() {
        try {
            Assertions.assertEquals(
                    0, new ProcessBuilder("strace", "-V").start().waitFor());
        } catch (IOException | InterruptedException e) {
            Assertions.fail("this proof needs strace (Debian: apt-get install strace)", e);
        }
    }

    /// The calls below this folder, and what was said, in order.
    static List<Call> read(Path record, Path home) throws IOException {
        List<Call> calls = new ArrayList<>();
        Map<String, String> unfinished = new HashMap<>();
        for (String line : Files.readAllLines(record, StandardCharsets.ISO_8859_1)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            String text = parts.group(2);
            Matcher resumed = RESUMED.matcher(text);
            if (resumed.matches()) {
                text = unfinished.getOrDefault(parts.group(1), "") + resumed.group(1);
            } else if (text.endsWith("<unfinished ...>")) {
                unfinished.put(
                        parts.group(1),
                        text.substring(0, text.length() - "<unfinished ...>".length())
                                .strip());
                continue;
            }
            call(text, home.toString(), calls);
        }
        return calls;
    }

    private static void call(String text, String home, List<Call> calls) {
        Matcher file = ON_FILE.matcher(text);
        if (file.matches()) {
            boolean write = file.group(1).equals("write");
            if (write && file.group(2).equals("1")) {
                calls.add(new Call.Said(plain(file.group(4))));
            } else if (file.group(3).startsWith(home)) {
                calls.add(write ? new Call.Write(file.group(3), plain(file.group(4))) : new Call.Sync(file.group(3)));
            }
        }
        Matcher open = OPEN.matcher(text);
        if (open.matches() && open.group(1).startsWith(home)) {
            calls.add(new Call.Create(open.group(1)));
        }
        Matcher name = ON_NAME.matcher(text);
        if (name.matches() && name.group(2).startsWith(home)) {
            calls.add(
                    switch (name.group(1)) {
                        case "rename" -> new Call.Rename(name.group(2), name.group(3));
                        case "link" -> new Call.Link(name.group(2), name.group(3));
                        case "unlink" -> new Call.Unlink(name.group(2));
                        default -> new Call.MakeFolder(name.group(2));
                    });
        }
    }

    /// The bytes behind the escapes of a C string, one a character.
    private static String plain(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                bytes.write(c);
                continue;
            }
            char kind = escaped.charAt(++i);
            int letter = "ntrvf".indexOf(kind);
            if (letter >= 0) {
                bytes.write("\n\t\r\u000b\f".charAt(letter));
            } else if (kind >= '0' && kind <= '7') {
                int end = i;
                while (end < escaped.length()
                        && end < i + 3
                        && escaped.charAt(end) >= '0'
                        && escaped.charAt(end) <= '7') {
                    end++;
                }
                bytes.write(Integer.parseInt(escaped.substring(i, end), 8));
                i = end - 1;
            } else {
                bytes.write(kind);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
