package opwatch.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opwatch.disk.IoReason;
import opwatch.operation.Ascii;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.watchlist.WatchListFile;
import opwatch.words.DiskText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Finds operations of which only the ID is given: by the place that was given beside it, else by the one row
/// of the watch list that has it. Reads the list when it is first needed. One thread.
final class LoneOperations {
    private final WatchOptions.Place place;
    private final Cloud bareCloud;
    private final WatchListFile list;
    private @Nullable List<WatchEntry> rows;

    /// @param bareCloud the cloud of a place whose location does not tell another
    /// @param list the watch list, which is only read
    LoneOperations(WatchOptions.Place place, Cloud bareCloud, WatchListFile list) {
        this.place = place;
        this.bareCloud = bareCloud;
        this.list = list;
    }

    /// The operation.
    ///
    /// @param known what the text with the ID says beside it; what was given as an option counts more
    /// @throws WrongUseException when it is not clear where it is
    WatchEntry find(String id, PastedText.Known known, Instant now) throws WrongUseException {
        WatchOptions.Place where = where(known);
        if (!where.subscriptionId().isEmpty() && !where.location().isEmpty()) {
            Cloud cloud = bareCloud == Cloud.DEMO
                    ? bareCloud
                    : Cloud.ofLocation(where.location()).orElse(bareCloud);
            return WatchEntry.of(new OperationRef(cloud, where.subscriptionId(), where.location(), id), "", now);
        }
        List<WatchEntry> same = onList(id, where);
        if (same.size() != 1) {
            throw new WrongUseException(Strings.text("shell.id", id, same.size()));
        }
        return same.getFirst();
    }

    /// The operation that only the watch list can find: a purge, which has no location. Empty unless exactly
    /// one row has the ID.
    ///
    /// @param known what the text with the ID says beside it
    /// @throws WrongUseException when the list cannot be read
    Optional<WatchEntry> onList(String id, PastedText.Known known) throws WrongUseException {
        List<WatchEntry> same = onList(id, new WatchOptions.Place(where(known).subscriptionId(), ""));
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private WatchOptions.Place where(PastedText.Known known) {
        return new WatchOptions.Place(
                place.subscriptionId().isEmpty() ? known.subscriptionId() : place.subscriptionId(),
                place.location().isEmpty() ? known.location() : place.location());
    }

    private List<WatchEntry> onList(String id, WatchOptions.Place where) throws WrongUseException {
        String location = OperationRef.locationName(where.location());
        return rows().stream()
                .filter(row -> Ascii.same(row.ref().operationId(), id)
                        && (where.subscriptionId().isEmpty()
                                || Ascii.same(row.ref().subscriptionId(), where.subscriptionId()))
                        && (where.location().isEmpty()
                                || row.ref().place().key().equals(location)))
                .toList();
    }

    private List<WatchEntry> rows() throws WrongUseException {
        List<WatchEntry> all = rows;
        if (all == null) {
            try {
                all = list.peek().value();
            } catch (IOException e) {
                throw new WrongUseException(Strings.text("shell.list.unread", DiskText.of(IoReason.of(e))));
            }
            rows = all;
        }
        return all;
    }
}
