package opwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start of OpWatch was given, to be done in the window that is open already. Nothing of it is
/// trusted: text is searched like any paste, and a file is read like any import. Immutable.
///
/// @param text what was given that is no file, one piece a line; empty when there was none
/// @param files files to be taken in, as absolute paths
public record Handover(String text, List<Path> files) {
    /// Longer messages are not sent and not read, in bytes.
    static final int LONGEST = 1 << 16;

    /// Only the window is to be raised.
    public static final Handover NOTHING = new Handover("", List.of());

    private static final JsonFactory FACTORY = new JsonFactory();

    public Handover {
        files = List.copyOf(files);
    }

    /// What the command line gives: options (`--demo`) are left out, files that are there are files, all
    /// else is text.
    ///
    /// @param folder what relative paths start from
    public static Handover of(List<String> arguments, Path folder) {
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
        return new Handover(String.join("\n", text), files);
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

    /// The handover in a message.
    ///
    /// @throws IOException when there is none in it
    static Handover read(byte[] message) throws IOException {
        try {
            RowFields fields = RowFields.read(ByteBuffer.wrap(message));
            List<Path> files = fields.objects("files").stream()
                    .map(file -> Path.of(file.text("path")))
                    .filter(Path::isAbsolute)
                    .toList();
            return new Handover(fields.words("text"), files);
        } catch (IllegalArgumentException e) {
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
