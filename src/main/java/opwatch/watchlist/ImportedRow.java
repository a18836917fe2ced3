package opwatch.watchlist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.IsoInstants;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.Remarks;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.paste.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads rows of a list that is imported. A row names its operation by `cloud`, `subscriptionId`,
/// `location`, or for a purge `resourceGroup` and `workspace`, and `operationId`, or by its status URL as
/// `url`; it may have a `label`, an `addedAt`, and a `kind`, `tags` and a `note` ([RemarkFields]). All else
/// is passed over, above all what it says Azure had answered, what a person was told of it or has decided
/// about it, and a kind that only a newer OpWatch knows.
final class ImportedRow {
    /// Longer names are cut, in characters.
    static final int LONGEST_LABEL = 1000;

    private static final Set<String> FIELDS =
            Set.of("cloud", "subscriptionId", "location", "operationId", "url", "label", "addedAt");

    /// Of a purge; in another row they may be anything.
    private static final Set<String> WORKSPACE = Set.of("resourceGroup", "workspace");

    /// Of more tags than this no row has any use.
    private static final int MOST_TAGS = 10 * Remarks.MOST_TAGS;

    private final JsonParser parser;
    private final Instant now;

    /// What stands in the place of a row.
    sealed interface Found {
        record Row(WatchEntry row) implements Found {}

        /// A host or cloud that is none of Azure's.
        record Foreign(String host) implements Found {}

        record Nothing() implements Found {}
    }

    ImportedRow(JsonParser parser, Instant now) {
        this.parser = parser;
        this.now = now;
    }

    /// Reads the value that the parser stands on.
    Found read() throws IOException {
        Map<String, String> fields = new HashMap<>();
        Remarks remarks = Remarks.NONE;
        boolean sound = parser.currentToken() == JsonToken.START_OBJECT;
        if (!sound) {
            parser.skipChildren();
            return new Found.Nothing();
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (FIELDS.contains(name) && value != JsonToken.VALUE_NULL) {
                sound &= value == JsonToken.VALUE_STRING && fields.put(name, parser.getText()) == null;
            } else if (WORKSPACE.contains(name) && value == JsonToken.VALUE_STRING) {
                sound &= fields.put(name, parser.getText()) == null;
            } else if (RemarkFields.NAMES.contains(name)) {
                remarks = remarks(remarks, name, value);
            }
            parser.skipChildren();
        }
        Optional<String> foreign = foreignHost(fields);
        return foreign.isPresent() ? new Found.Foreign(foreign.get()) : row(fields, remarks);
    }

    /// What a field adds; nothing where it is not understood.
    private Remarks remarks(Remarks before, String name, JsonToken value) throws IOException {
        if (name.equals(RemarkFields.TAGS) && value == JsonToken.START_ARRAY) {
            return before.withTags(tags());
        }
        if (value != JsonToken.VALUE_STRING) {
            return before;
        }
        String text = parser.getText();
        OperationKind kind = name.equals(RemarkFields.KIND) ? RemarkFields.kind(text) : null;
        return kind != null ? before.withKind(kind) : name.equals(RemarkFields.NOTE) ? before.withNote(text) : before;
    }

    private List<String> tags() throws IOException {
        List<String> tags = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && tags.size() < MOST_TAGS) {
                tags.add(parser.getText());
            }
            parser.skipChildren();
        }
        return tags;
    }

    private static Optional<String> foreignHost(Map<String, String> fields) {
        String cloud = fields.get("cloud");
        if (cloud != null && Stream.of(Cloud.values()).map(Cloud::name).noneMatch(cloud::equals)) {
            return Optional.of(new Refusal(Refusal.Reason.FOREIGN_HOST, cloud).excerpt());
        }
        return pasted(fields.getOrDefault("url", "")).refused().stream()
                .filter(refusal ->
                        refusal.reason() == Refusal.Reason.FOREIGN_HOST || refusal.reason() == Refusal.Reason.USER_INFO)
                .map(Refusal::excerpt)
                .findFirst();
    }

    private Found row(Map<String, String> fields, Remarks remarks) {
        OperationRef ref = ref(fields);
        return ref == null
                ? new Found.Nothing()
                : new Found.Row(WatchEntry.of(ref, label(fields), remarks, addedAt(fields)));
    }

    private static @Nullable OperationRef ref(Map<String, String> fields) {
        try {
            if (fields.containsKey("url")) {
                PastedText pasted = pasted(fields.getOrDefault("url", ""));
                boolean one = pasted.found().size() == 1 && pasted.refused().isEmpty();
                return one ? pasted.found().getFirst() : null;
            }
            return new OperationRef(
                    Cloud.valueOf(fields.getOrDefault("cloud", "")),
                    fields.getOrDefault("subscriptionId", ""),
                    place(fields),
                    fields.getOrDefault("operationId", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A purge that has a location beside its workspace is not understood.
    private static Place place(Map<String, String> fields) {
        String location = fields.get("location");
        if (location == null) {
            return new Place.Workspace(fields.getOrDefault("resourceGroup", ""), fields.getOrDefault("workspace", ""));
        }
        if (fields.containsKey("workspace") && OperationRef.isPurgeId(fields.getOrDefault("operationId", ""))) {
            throw new IllegalArgumentException("two places");
        }
        return new Place.Location(location);
    }

    private static PastedText pasted(String url) {
        return PastedText.read(url, Cloud.PUBLIC, EnumSet.allOf(Cloud.class));
    }

    private static String label(Map<String, String> fields) {
        String label = fields.getOrDefault("label", "");
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        boolean split = Character.isHighSurrogate(label.charAt(LONGEST_LABEL - 1));
        return label.substring(0, split ? LONGEST_LABEL - 1 : LONGEST_LABEL);
    }

    /// A row that says it was added tomorrow would be "not visible yet" until then.
    private Instant addedAt(Map<String, String> fields) {
        try {
            Instant said = IsoInstants.clamped(IsoInstants.read(fields.getOrDefault("addedAt", "")));
            return said.isAfter(now) ? now : said;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
