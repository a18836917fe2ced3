package opwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outer form of a watch list: `{"schema": 1, "rows": […]}`, and each row as the very text it is, so
/// that one that is not understood can be written back to the letter.
///
/// The form is judged strictly (UTF-8, one whole JSON value and nothing behind it, no key twice) and the
/// rows not at all: what is odd about one row must not cost the others.
///
/// @param newer whether a newer OpWatch wrote it; then there may be no rows that we can find
/// @param rows the text of each row, in order
record ListDocument(boolean newer, List<String> rows) {
    static final int SCHEMA = 1;

    /// The limits are for rows, which are read on their own.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(AtomicFile.LARGEST)
                    .maxStringLength(AtomicFile.LARGEST)
                    .maxNameLength(AtomicFile.LARGEST)
                    .build())
            .build();

    /// The document, or null when the content is no watch list.
    static @Nullable ListDocument read(byte[] content) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            // Some editors put a byte order mark in front.
            int from = text.hasRemaining() && text.charAt(0) == '\ufeff' ? 1 : 0;
            Reader reader = new Reader(text.array(), from, text.remaining() - from);
            return reader.read();
        } catch (IOException e) {
            // In memory only the text or the JSON can be at fault.
            return null;
        }
    }

    private static final class Reader {
        private final char[] text;
        private final int from;
        private final JsonParser parser;
        private int schema;
        private @Nullable List<String> rows;

        Reader(char[] text, int from, int length) throws IOException {
            this.text = text;
            this.from = from;
            parser = FACTORY.createParser(text, from, length);
        }

        @Nullable
        ListDocument read() throws IOException {
            try (parser) {
                boolean newer = readForm() && schema > SCHEMA;
                if (newer) {
                    return new ListDocument(true, rows == null ? List.of() : rows);
                }
                return schema < 1 || rows == null ? null : new ListDocument(false, rows);
            }
        }

        /// @return whether the document has the form of one; else the schema is 0
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
            form = form && parser.nextToken() == null;
            schema = form ? schema : 0;
            return form;
        }

        private static int schema(String digits) {
            if (digits.startsWith("-")) {
                return 0;
            }
            return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        }

        private List<String> readRows() throws IOException {
            List<String> found = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = from + Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                parser.skipChildren();
                parser.finishToken();
                int end = from + Math.toIntExact(parser.currentLocation().getCharOffset());
                found.add(new String(text, start, end - start));
            }
            return found;
        }
    }
}
