package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opwatch.disk.AtomicFile;
import org.jspecify.annotations.Nullable;

/// The outer form of a watch list: `{"schema": 2, "rows": […]}`, and each row as the very text it is, so
/// that one that is not understood can be written back to the letter.
///
/// The form is judged strictly (UTF-8, one whole JSON value and nothing behind it, no key twice) and the
/// rows not at all: what is odd about one row must not cost the others.
///
/// Schema 1 had every answer in its row and left out the longest; 2 may name a file instead (see
/// [AnswerFiles]), which an older OpWatch would have lost.
///
/// @param schema at least 1
/// @param rows the text of each row, in order, array-backed; of a newer OpWatch's document perhaps none
record ListDocument(int schema, List<ByteBuffer> rows) {
    static final int SCHEMA = 2;

    /// The limits are for rows, which are read on their own.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(AtomicFile.LARGEST)
                    .maxStringLength(AtomicFile.LARGEST)
                    .maxNameLength(AtomicFile.LARGEST)
                    .build())
            .build();

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] SEPARATOR = {',', '\n'};
    private static final byte[] TAIL = {'\n', ']', '}'};

    /// Whether a newer OpWatch wrote it.
    boolean newer() {
        return schema > SCHEMA;
    }

    boolean older() {
        return schema < SCHEMA;
    }

    /// The document, or null when the content is no watch list.
    static @Nullable ListDocument read(byte[] content) {
        try {
            // Some editors put a byte order mark in front.
            boolean marked = Arrays.equals(MARK, Arrays.copyOf(content, MARK.length));
            return isText(content) ? new Reader(content, marked ? MARK.length : 0).read() : null;
        } catch (IOException e) {
            // In memory only the JSON can be at fault.
            return null;
        }
    }

    /// The same document, taken apart at its line ends, which is far faster: for content in the very form
    /// of [#write], null for any other. Whether it is sound shows when every row proves to be one JSON
    /// object; if one does not, only [#read] can tell.
    static @Nullable ListDocument lines(byte[] content) {
        byte[] head = head();
        int end = content.length - TAIL.length;
        boolean form = end >= head.length
                && Arrays.equals(head, 0, head.length, content, 0, head.length)
                && Arrays.equals(TAIL, 0, TAIL.length, content, end, content.length);
        if (!form || !isText(content)) {
            return null;
        }
        List<ByteBuffer> rows = new ArrayList<>();
        boolean more = end > head.length;
        for (int start = head.length; more; ) {
            int stop = start;
            while (stop < end && content[stop] != '\n') {
                stop++;
            }
            more = stop < end;
            if (stop == start || (more && content[stop - 1] != ',')) {
                return null;
            }
            rows.add(ByteBuffer.wrap(content, start, (more ? stop - 1 : stop) - start)
                    .slice());
            start = stop + 1;
        }
        return new ListDocument(SCHEMA, rows);
    }

    private static byte[] head() {
        return ("{\"schema\":" + SCHEMA + ",\"rows\":[\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The schema that a whole number names; 0 for one that there cannot be.
    static int schema(String digits) {
        if (digits.startsWith("-")) {
            return 0;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /// A document of the current schema, one row a line, in parts.
    static List<ByteBuffer> write(List<ByteBuffer> rows) {
        List<ByteBuffer> parts = new ArrayList<>(rows.size() * 2 + 2);
        parts.add(ByteBuffer.wrap(head()));
        for (ByteBuffer row : rows) {
            if (parts.size() > 1) {
                parts.add(ByteBuffer.wrap(SEPARATOR));
            }
            parts.add(row);
        }
        parts.add(ByteBuffer.wrap(TAIL));
        return parts;
    }

    /// Whether this is UTF-8. Zeros are, but the JSON library would take them for another encoding.
    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(8, content.length); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        int ascii = 0;
        while (ascii < content.length && content[ascii] >= 0) {
            ascii++;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(content, ascii, content.length - ascii);
        CharBuffer text = CharBuffer.allocate(1 << 13);
        while (true) {
            var result = decoder.decode(rest, text.clear(), true);
            if (!result.isOverflow()) {
                return result.isUnderflow();
            }
        }
    }

    private static final class Reader {
        private final byte[] content;
        private final int from;
        private final JsonParser parser;
        private int schema;
        private @Nullable List<ByteBuffer> rows;

        Reader(byte[] content, int from) throws IOException {
            this.content = content;
            this.from = from;
            parser = FACTORY.createParser(content, from, content.length - from);
        }

        @Nullable
        ListDocument read() throws IOException {
            try (parser) {
                if (!readForm() || schema < 1 || (rows == null && schema <= SCHEMA)) {
                    return null;
                }
                return new ListDocument(schema, rows == null ? List.of() : rows);
            }
        }

        private boolean readForm() throws IOException {
            Set<String> fields = new HashSet<>();
            boolean form = parser.nextToken() == JsonToken.START_OBJECT;
            while (form && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                form = fields.add(field);
                JsonToken value = parser.nextToken();
                if (field.equals("schema") && value == JsonToken.VALUE_NUMBER_INT) {
                    schema = schema(parser.getText());
                } else if (field.equals("rows") && value == JsonToken.START_ARRAY) {
                    rows = readRows();
                } else {
                    parser.skipChildren();
                }
            }
            return form && parser.nextToken() == null;
        }

        private List<ByteBuffer> readRows() throws IOException {
            List<ByteBuffer> found = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = from + Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                parser.skipChildren();
                parser.finishToken();
                int end = from + Math.toIntExact(parser.currentLocation().getByteOffset());
                found.add(ByteBuffer.wrap(content, start, end - start).slice());
            }
            return found;
        }
    }
}
