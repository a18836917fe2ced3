package opwatch.instance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start of OpWatch was given, to be done in the window that is open already. Nothing of it is
/// trusted: text is searched like any paste, and a file is read like any import. Immutable.
///
/// @param text what was given that is no file, one piece a line; empty when there was none
/// @param files files to be taken in, as absolute paths
/// @param quit whether OpWatch is asked to save and end, rather than to take something in
/// @param minimized whether the window is to keep out of the way, as at log-in: it is not raised
/// @param until after this moment nothing is to be done, because who asked has given up; null for always
/// @param link what the system gave as a link ([LinkRequest]); the person is asked before anything of it is
/// added. Null where there was none; never together with text or files
public record LaunchRequest(
        String text,
        List<Path> files,
        boolean quit,
        boolean minimized,
        @Nullable Instant until,
        @Nullable String link) {
    /// The option for a start at log-in.
    public static final String MINIMIZED = "--minimized";

    /// Longer messages are not sent and not read, in bytes.
    static final int LONGEST = 1 << 16;

    private static final JsonFactory FACTORY = new JsonFactory();

    /// Only the window is to be raised.
    public static final LaunchRequest NOTHING = new LaunchRequest("", List.of());

    /// OpWatch is to save and end, if it hears it before this moment.
    static LaunchRequest quit(Instant until) {
        // As a message tells it.
        return new LaunchRequest("", List.of(), true, false, until.truncatedTo(ChronoUnit.MILLIS), null);
    }

    /// A link, whatever it holds.
    public static LaunchRequest link(String text) {
        return new LaunchRequest("", List.of(), false, false, null, text);
    }

    /// Something to be taken in by a window that stays where it is.
    ///
    /// @param until after this moment nothing is to be done; null for always
    public static LaunchRequest quietly(List<Path> files, @Nullable Instant until) {
        return new LaunchRequest("", files, false, true, until, null);
    }

    public LaunchRequest {
        files = List.copyOf(files);
    }

    /// Something to be taken in.
    public LaunchRequest(String text, List<Path> files) {
        this(text, files, false, false, null, null);
    }

    /// What the command line gives: options (`--demo`) are left out but for [#MINIMIZED], files that are
    /// there are files, and so is whatever a `file:` URL or an absolute path leads to: a folder is refused as
    /// one. All else is text.
    ///
    /// @param folder what relative paths start from
    public static LaunchRequest of(List<String> arguments, Path folder) {
        List<Path> files = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (String argument : arguments) {
            Path file = file(argument, folder);
            if (file != null) {
                files.add(file);
            } else if (!argument.startsWith("-") && !argument.isBlank()) {
                text.add(argument);
            }
        }
        return new LaunchRequest(String.join("\n", text), files, false, arguments.contains(MINIMIZED), null, null);
    }

    /// Whether it comes too late to be done.
    boolean isLate(Instant now) {
        return until != null && now.isAfter(until);
    }

    /// Whether there is nothing to take in.
    public boolean isEmpty() {
        return text.isEmpty() && files.isEmpty() && link == null;
    }

    /// As one message; empty when it is too long for one.
    byte[] message() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(message)) {
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeArrayFieldStart("files");
            for (Path file : files) {
                json.writeStartObject();
                json.writeStringField("path", file.toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            writeRest(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message.size() > LONGEST ? new byte[0] : message.toByteArray();
    }

    /// What most requests do not have.
    private void writeRest(JsonGenerator json) throws IOException {
        if (quit) {
            json.writeBooleanField("quit", true);
        }
        if (minimized) {
            json.writeBooleanField("minimized", true);
        }
        if (until != null) {
            json.writeNumberField("until", until.toEpochMilli());
        }
        if (link != null) {
            json.writeStringField("link", link);
        }
    }

    /// The request in a message. A field may be missing; files that are not absolute are left out.
    ///
    /// Read as a stream: the first mapper of a process takes longer to make than a second start waits on a
    /// busy computer.
    ///
    /// @throws IOException when the message holds no request
    static LaunchRequest read(byte[] message) throws IOException {
        String text = "";
        List<Path> files = new ArrayList<>();
        boolean quit = false;
        boolean minimized = false;
        Instant until = null;
        String link = null;
        try (JsonParser json = FACTORY.createParser(message)) {
            expect(JsonToken.START_OBJECT, json.nextToken());
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken _ = json.nextToken();
                switch (name) {
                    case "text" -> text = string(json);
                    case "files" -> files.addAll(files(json));
                    case "quit" -> quit = json.getBooleanValue();
                    case "minimized" -> minimized = json.getBooleanValue();
                    case "until" -> until = Instant.ofEpochMilli(json.getLongValue());
                    case "link" -> link = string(json);
                    default -> json.skipChildren();
                }
            }
            expect(null, json.nextToken());
        }
        return new LaunchRequest(text, files, quit, minimized, until, link);
    }

    private static String string(JsonParser json) throws IOException {
        expect(JsonToken.VALUE_STRING, json.currentToken());
        return json.getText();
    }

    /// The files in a list of objects, each with a `path`.
    private static List<Path> files(JsonParser json) throws IOException {
        List<Path> files = new ArrayList<>();
        expect(JsonToken.START_ARRAY, json.currentToken());
        while (json.nextToken() == JsonToken.START_OBJECT) {
            expect("path".equals(json.nextFieldName()), "a path is missing");
            expect(JsonToken.VALUE_STRING, json.nextToken());
            try {
                Path path = Path.of(json.getText());
                files.addAll(path.isAbsolute() ? List.of(path) : List.of());
            } catch (InvalidPathException e) {
                throw new IOException("not understood: " + e.getMessage(), e);
            }
            expect(JsonToken.END_OBJECT, json.nextToken());
        }
        expect(JsonToken.END_ARRAY, json.currentToken());
        return files;
    }

    private static void expect(@Nullable JsonToken right, @Nullable JsonToken found) throws IOException {
        expect(right == found, right + " expected, not " + found);
    }

    private static void expect(boolean right, String otherwise) throws IOException {
        if (!right) {
            throw new IOException("not understood: " + otherwise);
        }
    }

    private static @Nullable Path file(String argument, Path folder) {
        try {
            boolean url = argument.startsWith("file:");
            Path file = url ? Path.of(new URI(argument)) : folder.resolve(argument);
            boolean meant = url || (Path.of(argument).isAbsolute() ? Files.exists(file) : Files.isRegularFile(file));
            return meant ? file.toAbsolutePath().normalize() : null;
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
