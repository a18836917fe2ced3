package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;

/// A text that OpWatch has exported for a spreadsheet, also where that has saved it again: records below a
/// line of OpWatch's own names. It is read strictly (RFC 4180), so that labels come back as they were,
/// without the sign that kept them from being read as formulas or numbers. A text that does not fit as a
/// whole is left to the reader of all texts.
final class ExportedTable {
    private static final String SUBSCRIPTION = "Subscription ID";
    private static final String LOCATION = "Location";
    private static final String OPERATION = "Operation ID";
    private static final int LONGEST_HEAD = 1000;
    private static final int MOST_ROWS = 20_000;

    private final List<String> head;
    private final Cloud bareCloud;
    private final Set<Cloud> watchable;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<OperationRef, Proposal> proposals = new HashMap<>();

    private ExportedTable(List<String> head, Cloud bareCloud, Set<Cloud> watchable) {
        this.head = head;
        this.bareCloud = bareCloud;
        this.watchable = watchable;
    }

    /// What the text holds; nothing where it is no such text.
    ///
    /// @param bareCloud the cloud of rows that do not say theirs
    static Optional<PastedText> read(String text, Cloud bareCloud, Set<Cloud> watchable) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = plain.indexOf('\n');
        String first = end < 0 || end > LONGEST_HEAD ? "" : plain.substring(0, end);
        if (!first.contains(SUBSCRIPTION) || !first.contains(LOCATION) || !first.contains(OPERATION)) {
            return Optional.empty();
        }
        return Stream.of(',', ';', '\t')
                .flatMap(separator -> records(plain, separator).stream())
                .filter(records -> records.getFirst().containsAll(List.of(SUBSCRIPTION, LOCATION, OPERATION)))
                .findFirst()
                .flatMap(records -> new ExportedTable(records.getFirst(), bareCloud, watchable).read(records));
    }

    private Optional<PastedText> read(List<List<String>> records) {
        for (List<String> row : records.subList(1, records.size())) {
            boolean fits = row.size() == head.size()
                    && OperationRef.isSubscriptionId(value(row, SUBSCRIPTION))
                    && isPlace(value(row, LOCATION))
                    && place(value(row, LOCATION)).takes(value(row, OPERATION));
            if (!fits) {
                return Optional.empty();
            }
            add(row, place(value(row, LOCATION)));
        }
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastedText(List.copyOf(findings), PastedText.Known.NOTHING, proposals));
    }

    /// A location, or the resource group and the workspace of a purge.
    private static boolean isPlace(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? OperationRef.isLocation(text)
                : Place.Workspace.isResourceGroup(text.substring(0, slash))
                        && Place.Workspace.isName(text.substring(slash + 1));
    }

    private static Place place(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Place.Location(text)
                : new Place.Workspace(text.substring(0, slash), text.substring(slash + 1));
    }

    private void add(List<String> row, Place place) {
        Cloud cloud = cloud(value(row, "Cloud"), place.text());
        if (!watchable.contains(cloud)) {
            findings.add(new Refusal(Refusal.Reason.OTHER_CLOUD, cloud.armHost()));
            return;
        }
        OperationRef ref = new OperationRef(cloud, value(row, SUBSCRIPTION), place, value(row, OPERATION));
        List<String> tags = Stream.of(value(row, "Tags").split(";"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        Proposal proposal = new Proposal(label(value(row, "Label")), false, OperationKind.UNKNOWN, tags);
        if (findings.add(new Finding.Operation(ref)) && !proposal.equals(Proposal.NONE)) {
            proposals.put(ref, proposal);
        }
    }

    private static String label(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean halves = line.length() > Proposal.LONGEST_LABEL
                && Character.isHighSurrogate(line.charAt(Proposal.LONGEST_LABEL - 1));
        return line.substring(0, Math.min(line.length(), Proposal.LONGEST_LABEL - (halves ? 1 : 0)));
    }

    private Cloud cloud(String name, String location) {
        return Stream.of(Cloud.values())
                .filter(cloud -> cloud.name().equals(name))
                .findFirst()
                .or(() -> Cloud.ofLocation(location))
                .orElse(bareCloud);
    }

    private String value(List<String> row, String name) {
        int column = head.indexOf(name);
        return column < 0 ? "" : SpreadsheetGuard.off(row.get(column));
    }

    /// The records of a text, of which the first is there; nothing where it has too many, or where a quote
    /// stands where none may.
    private static Optional<List<List<String>>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                at = quoted(text, at + 1, field);
            }
            while (at >= 0 && at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
                if (text.charAt(at) == '"') {
                    return Optional.empty();
                }
                field.append(text.charAt(at++));
            }
            if (at < 0 || records.size() > MOST_ROWS) {
                return Optional.empty();
            }
            record.add(field.toString());
            field.setLength(0);
            if (at >= text.length() || isEnd(text.charAt(at))) {
                records.add(List.copyOf(record));
                record.clear();
                at += text.startsWith("\r\n", at) ? 2 : 1;
            } else {
                at++;
            }
        }
        return Optional.of(records);
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// Reads a field between quotes.
    ///
    /// @return the place behind the closing quote; negative where there is none
    private static int quoted(String text, int from, StringBuilder field) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                field.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
