package opwatch.report;

import java.util.ArrayList;
import java.util.List;

/// A reader of CSV that takes what RFC 4180 allows and nothing else.
final class StrictCsv {
    private final String text;
    private int at;

    private StrictCsv(String text) {
        this.text = text;
    }

    /// The records.
    ///
    /// @throws AssertionError where the text is none
    static List<List<String>> read(String text) {
        StrictCsv csv = new StrictCsv(text);
        List<List<String>> records = new ArrayList<>();
        while (csv.at < text.length()) {
            records.add(csv.record());
        }
        records.forEach(
                record -> csv.require(record.size() == records.getFirst().size(), "a record of another length"));
        return records;
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>(List.of(field()));
        while (text.startsWith(",", at)) {
            at++;
            fields.add(field());
        }
        require(text.startsWith("\r\n", at), "no end of line");
        at += 2;
        return fields;
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        if (!text.startsWith("\"", at)) {
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                require(text.charAt(at) != '"', "a quote in a bare field");
                field.append(text.charAt(at++));
            }
            return field.toString();
        }
        at++;
        while (!text.startsWith("\"", at) || text.startsWith("\"\"", at)) {
            require(at < text.length(), "no closing quote");
            at += text.startsWith("\"\"", at) ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw new AssertionError(why + " at " + at + " of " + text);
        }
    }
}
