package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.disk.AtomicFile;
import org.jspecify.annotations.Nullable;

/// The outer form of a watch list: `{"schema": 3, "rows": […]}`, and each row as the very text it is, so
/// that one that is not understood can be written back to the letter.
///
/// The form is judged strictly (UTF-8, one whole JSON value and nothing behind it, no key twice) and the
/// rows not at all: what is odd about one row must not cost the others.
///
/// Schema 1 had every answer in its row and left out the longest; 2 may name a file instead (see
/// [AnswerFiles]), which an older OpWatch would have lost. 3 has kind, tags, note and tenant
/// ([RemarkFields]), which an older one would have lost too; from here on an OpWatch keeps what it does not
/// know, in a row and beside the rows, so that a newer one need not take another number for a field that it
/// adds.
///
/// @param schema at least 1
/// @param rows the text of each row, in order, array-backed; of a newer schema perhaps none
/// @param others what else stands beside `rows`, by name, each as it stands ([Members]); of a newer schema
///     nothing
record ListDocument(int schema, List<ByteBuffer> rows, Map<String, String> others) {
    static final int SCHEMA = 3;

    /// Has no limits: those are for rows, which are read on their own.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(AtomicFile.LARGEST)
                    .maxStringLength(AtomicFile.LARGEST)
                    .maxNameLength(AtomicFile.LARGEST)
                    .build())
            .build();

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /// Whether a newer OpWatch wrote it.
    boolean newer() {
        return schema > SCHEMA;
    }

    boolean older() {
        return schema < SCHEMA;
    }

    /// Reads a row while the document is read.
    interface RowStep {
        /// Reads the row.
        ///
        /// @param parser stands on the row's first token, and behind it on the last one
        /// @param input what the parser reads
        /// @throws IOException when the row is odd, which ends the reading
        void read(JsonParser parser, ByteBuffer input) throws IOException;
    }

    /// The document, or null when the content is no watch list.
    static @Nullable ListDocument read(byte[] content) {
        return read(content, FACTORY, (parser, _) -> parser.skipChildren());
    }

    /// The same in one pass with its rows.
    ///
    /// @param factory its limits hold for all of the document
    /// @return null also when a row is odd
    static @Nullable ListDocument read(byte[] content, JsonFactory factory, RowStep step) {
        try {
            // Some editors put a byte order mark in front.
            boolean marked = Arrays.equals(MARK, Arrays.copyOf(content, MARK.length));
            checkText(content);
            return new Reader(content, marked ? MARK.length : 0, factory, step).read();
        } catch (IOException e) {
            // In memory only the JSON can be at fault.
            return null;
        }
    }

    /// The schema that a whole number names; 0 for one that there cannot be.
    static int schema(String digits) {
        if (digits.startsWith("-")) {
            return 0;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /// A document of the current schema, one row a line, in parts.
    ///
    /// @param others the members to put behind the rows
    static List<ByteBuffer> write(List<ByteBuffer> rows, Collection<String> others) {
        List<ByteBuffer> parts = new ArrayList<>(rows.size() * 2 + 2);
        ByteBuffer separator = StandardCharsets.UTF_8.encode(",\n");
        parts.add(StandardCharsets.UTF_8.encode("{\"schema\":" + SCHEMA + ",\"rows\":[\n"));
        for (ByteBuffer row : rows) {
            if (parts.size() > 1) {
                parts.add(separator);
            }
            parts.add(row);
        }
        String rest = others.stream().map(member -> ",\n" + member).collect(Collectors.joining());
        parts.add(StandardCharsets.UTF_8.encode("\n]" + rest + "}"));
        return parts;
    }

    /// Throws when this is not UTF-8. Zeros are, but the JSON library would take them for another encoding.
    private static void checkText(byte[] content) throws IOException {
        for (int i = 0; i < Math.min(8, content.length); i++) {
            if (content[i] == 0) {
                throw new IOException("a text has no zeros");
            }
        }
        if (isAscii(content)) {
            // As most lists are; what is ASCII is UTF-8.
            return;
        }
        var text = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder());
        long _ = text.transferTo(Writer.nullWriter());
    }

    private static boolean isAscii(byte[] content) {
        byte all = 0;
        for (byte each : content) {
            all |= each;
        }
        return all >= 0;
    }

    private static final class Reader {
        private final byte[] content;
        private final int from;
        private final ByteBuffer text;
        private final JsonParser parser;
        private final RowStep step;
        private int schema;
        private @Nullable List<ByteBuffer> rows;
        private final Map<String, String> others = new LinkedHashMap<>();

        Reader(byte[] content, int from, JsonFactory factory, RowStep step) throws IOException {
            this.content = content;
            this.from = from;
            this.step = step;
            text = ByteBuffer.wrap(content, from, content.length - from).slice();
            parser = factory.createParser(content, from, content.length - from);
        }

        @Nullable
        ListDocument read() throws IOException {
            try (parser) {
                if (!readForm() || schema < 1 || (rows == null && schema <= SCHEMA)) {
                    return null;
                }
                return new ListDocument(schema, rows == null ? List.of() : rows, schema > SCHEMA ? Map.of() : others);
            }
        }

        private boolean readForm() throws IOException {
            Set<String> fields = new HashSet<>();
            boolean form = parser.nextToken() == JsonToken.START_OBJECT;
            while (form && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                form = fields.add(field);
                int start = Members.start(parser);
                JsonToken value = parser.nextToken();
                if (field.equals("schema") && value == JsonToken.VALUE_NUMBER_INT) {
                    schema = schema(parser.getText());
                } else if (field.equals("rows") && value == JsonToken.START_ARRAY) {
                    rows = readRows();
                } else {
                    others.put(field, Members.text(parser, text, start));
                }
            }
            return form && parser.nextToken() == null;
        }

        private List<ByteBuffer> readRows() throws IOException {
            List<ByteBuffer> found = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = from + Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                step.read(parser, text);
                parser.finishToken();
                int end = from + Math.toIntExact(parser.currentLocation().getByteOffset());
                found.add(ByteBuffer.wrap(content, start, end - start).slice());
            }
            return found;
        }
    }
}
