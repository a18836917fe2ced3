package opwatch.ui.table;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import opwatch.filter.AsOf;
import opwatch.filter.FilterQuery;
import opwatch.filter.SearchedRow;
import opwatch.operation.WatchEntry;
import opwatch.ui.rows.PlaceNames;
import opwatch.ui.rows.WatchRow;
import org.jspecify.annotations.Nullable;

/// What the filter searches of each row, made when the row is first searched and dropped when it has changed,
/// and whether the row has passed: it is asked more than once for a key. Nothing is made as long as nobody
/// looks for words. FX thread only.
public final class RowTexts {
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    /// Rows are told apart as objects. Those that have left the list are in it until [#forgetAllBut].
    private final IdentityHashMap<WatchRow, Kept> kept = new IdentityHashMap<>();

    private @Nullable Shown shown;

    /// What decides, besides the row, how it is shown: the day, the zone and the names of places.
    private record Shown(Instant from, Instant to, ZoneId zone, int rounds) {
        boolean isOf(Instant now, ZoneId there, int names) {
            return !now.isBefore(from) && now.isBefore(to) && rounds == names && zone.equals(there);
        }

        static Shown of(Instant now, ZoneId zone, int rounds) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return new Shown(
                    today.atStartOfDay(zone).toInstant(),
                    today.plusDays(1).atStartOfDay(zone).toInstant(),
                    zone,
                    rounds);
        }
    }

    /// The texts of a row as it was, and whether it passed the last filter.
    private static final class Kept {
        WatchEntry entry;
        final Shown shown;
        final SearchedRow searched;
        FilterQuery query = FilterQuery.ALL;
        boolean passes = true;

        Kept(WatchEntry entry, Shown shown, SearchedRow searched) {
            this.entry = entry;
            this.shown = shown;
            this.searched = searched;
        }

        /// By identity: what has not been replaced has not changed.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(WatchRow row) {
            WatchEntry now = row.entry();
            if (entry == now) {
                return true;
            }
            boolean same = entry.observation() == now.observation()
                    && entry.remarks() == now.remarks()
                    && entry.label().equals(now.label())
                    && entry.tenantId().equals(now.tenantId());
            entry = same ? now : entry;
            return same;
        }
    }

    public RowTexts(InstantSource clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// Forgets all texts: nobody looks for words now.
    public void forget() {
        assert Platform.isFxApplicationThread();
        kept.clear();
    }

    /// Forgets the rows that have left the list.
    public void forgetAllBut(Collection<WatchRow> rows) {
        assert Platform.isFxApplicationThread();
        if (kept.size() > rows.size()) {
            kept.keySet().retainAll(new HashSet<>(rows));
        }
    }

    /// The rows whose answers have not been read yet: searching many of them takes long.
    public List<SearchedRow> unread(Collection<WatchRow> rows, PlaceNames names) {
        assert Platform.isFxApplicationThread();
        AsOf asOf = new AsOf(clock.instant(), zone.get());
        Shown now = shown(asOf, names);
        List<SearchedRow> unread = new ArrayList<>();
        for (WatchRow row : rows) {
            SearchedRow searched = of(row, names, asOf, now).searched;
            if (!searched.isRead()) {
                unread.add(searched);
            }
        }
        return unread;
    }

    /// Whether a row passes a query, as of now.
    @SuppressWarnings("ReferenceEquality")
    Predicate<WatchRow> holding(FilterQuery query, PlaceNames names) {
        assert Platform.isFxApplicationThread();
        AsOf asOf = new AsOf(clock.instant(), zone.get());
        Shown now = shown(asOf, names);
        return row -> {
            Kept there = of(row, names, asOf, now);
            if (there.query != query || query.isTimed()) {
                there.passes = query.holds(there.searched, asOf);
                there.query = query;
            }
            return there.passes;
        };
    }

    @SuppressWarnings("ReferenceEquality")
    private Kept of(WatchRow row, PlaceNames names, AsOf asOf, Shown now) {
        Kept there = kept.get(row);
        if (there != null && there.shown == now && there.isOf(row)) {
            return there;
        }
        SearchedRow.Places places = new SearchedRow.Places(
                names.subscriptionApart(row.ref()),
                names.location(row.ref()),
                names.tenant(row.tenantId().get()));
        Kept fresh;
        if (there != null && there.isOf(row)) {
            fresh = new Kept(there.entry, now, there.searched.shown(places, asOf));
        } else {
            WatchEntry entry = row.entry();
            fresh = new Kept(entry, now, new SearchedRow(entry, places, asOf));
        }
        kept.put(row, fresh);
        return fresh;
    }

    /// How rows are shown now: another object on another day, in another zone and with other names.
    Object shown(PlaceNames names) {
        return shown(new AsOf(clock.instant(), zone.get()), names);
    }

    private Shown shown(AsOf asOf, PlaceNames names) {
        int rounds = names.rounds().get();
        Shown there = shown;
        if (there == null || !there.isOf(asOf.now(), asOf.zone(), rounds)) {
            there = Shown.of(asOf.now(), asOf.zone(), rounds);
            shown = there;
        }
        return there;
    }
}
