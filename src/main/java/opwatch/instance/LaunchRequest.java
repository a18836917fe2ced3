package opwatch.instance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start of OpWatch was given, to be done in the window that is open already. Nothing of it is
/// trusted: text is searched like any paste, and a file is read like any import. Immutable.
///
/// @param text what was given that is no file, one piece a line; empty when there was none
/// @param files files to be taken in, as absolute paths
public record LaunchRequest(String text, List<Path> files) {
    /// Longer messages are not sent and not read, in bytes.
    static final int LONGEST = 1 << 16;

    /// Only the window is to be raised.
    public static final LaunchRequest NOTHING = new LaunchRequest("", List.of());

    private static final JsonFactory FACTORY = new JsonFactory();

    public LaunchRequest {
        files = List.copyOf(files);
    }

    /// What the command line gives: options (`--demo`) are left out, files that are there are files, all
    /// else is text.
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
        return new LaunchRequest(String.join("\n", text), files);
    }

    /// Whether the window is only to be raised.
    public boolean isEmpty() {
        return text.isEmpty() && files.isEmpty();
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
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message.size() > LONGEST ? new byte[0] : message.toByteArray();
    }

    /// The request in a message. A field may be missing; files that are not absolute are left out.
    ///
    /// @throws IOException when the message holds no request
    static LaunchRequest read(byte[] message) throws IOException {
        // Made here: almost no process reads one, and every start writes or checks one.
        JsonNode request = new ObjectMapper(FACTORY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(message);
        if (!request.isObject()) {
            throw new IOException("not understood: no object");
        }
        List<Path> files = new ArrayList<>();
        for (JsonNode file : request.path("files")) {
            Path path = path(text(file.path("path")));
            if (path.isAbsolute()) {
                files.add(path);
            }
        }
        return new LaunchRequest(request.has("text") ? text(request.get("text")) : "", files);
    }

    private static String text(JsonNode value) throws IOException {
        if (!value.isTextual()) {
            throw new IOException("not understood: a text is missing");
        }
        return value.textValue();
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("not understood: " + e.getMessage(), e);
        }
    }

    private static @Nullable Path file(String argument, Path folder) {
        try {
            Path file = argument.startsWith("file:") ? Path.of(new URI(argument)) : folder.resolve(argument);
            return Files.isRegularFile(file) ? file.toAbsolutePath().normalize() : null;
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}
