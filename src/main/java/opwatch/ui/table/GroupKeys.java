package opwatch.ui.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import opwatch.operation.Ascii;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.settings.Settings.Grouping;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.WatchRow;
import opwatch.words.KindText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// What rows of a group have in common, what the group is called, and where it stands.
///
/// Groups stand by name, kinds in the order of [OperationKind], days with the latest first; what is not known
/// comes last. Not the worst first: a heading shows the worst state wherever it stands, and a group that
/// stays in its place is found again.
///
/// @param names what people call the places of the rows
/// @param zone the zone that days are of
/// @param today the day in that zone
record GroupKeys(Grouping by, PlaceNames names, ZoneId zone, LocalDate today) {
    /// The key of the rows that lack what the others are grouped by.
    static final String NONE = "";

    /// Where a group stands among the others.
    ///
    /// @param place groups with a smaller number stand above
    /// @param name decides between groups of one place
    record Rank(long place, String name, String key) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byPlace = Long.compare(place, other.place);
            int byName = byPlace == 0 ? name.compareToIgnoreCase(other.name) : byPlace;
            return byName == 0 ? key.compareTo(other.key) : byName;
        }
    }

    /// The key of a row's group. A row with several tags stands below its first one only: a row is one
    /// line, so that the counts of all groups are the count of the rows, and a selected row is in one place.
    String of(WatchRow row) {
        return switch (by) {
            case NONE -> NONE;
            case TAG -> {
                var tags = row.remarks().get().tags();
                yield tags.isEmpty() ? NONE : folded(tags.getFirst());
            }
            case KIND -> {
                OperationKind kind = row.remarks().get().kind();
                yield kind == OperationKind.UNKNOWN ? NONE : kind.name();
            }
            case SUBSCRIPTION -> Ascii.lower(row.ref().subscriptionId());
            case TENANT -> Ascii.lower(row.tenantId().get());
            case LOCATION -> row.ref().place().key();
            case DAY -> {
                Instant start = RowOrder.start(row);
                yield start == null ? NONE : start.atZone(zone).toLocalDate().toString();
            }
        };
    }

    /// A tag as it is compared: whatever the case.
    static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /// What a group is called.
    ///
    /// @param row one of its rows, the first on the list
    String name(String key, WatchRow row) {
        OperationRef ref = row.ref();
        return PlainText.line(
                switch (by) {
                    case NONE -> "";
                    case TAG ->
                        key.equals(NONE)
                                ? Strings.text("group.none.tag")
                                : row.remarks().get().tags().getFirst();
                    case KIND -> KindText.of(row.remarks().get().kind());
                    case SUBSCRIPTION -> names.subscriptionApart(ref);
                    case TENANT ->
                        key.equals(NONE)
                                ? Strings.text("group.none.tenant")
                                : names.tenant(row.tenantId().get());
                    case LOCATION -> names.location(ref);
                    case DAY ->
                        key.equals(NONE) ? Strings.text("group.none.day") : TimeFormat.day(LocalDate.parse(key), today);
                });
    }

    Rank rank(String key, String name) {
        if (key.equals(NONE)) {
            return new Rank(Long.MAX_VALUE, name, key);
        }
        return switch (by) {
            case KIND -> new Rank(OperationKind.valueOf(key).ordinal(), name, key);
            case DAY -> new Rank(-LocalDate.parse(key).toEpochDay(), name, key);
            case NONE, TAG, SUBSCRIPTION, TENANT, LOCATION -> new Rank(0, name, key);
        };
    }
}
