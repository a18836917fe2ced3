package opwatch.shell;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
        String subscription = Stream.of(place.subscriptionId(), known.subscriptionId())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String location = Stream.of(place.location(), known.location())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (!subscription.isEmpty() && !location.isEmpty()) {
            Cloud cloud = bareCloud == Cloud.DEMO
                    ? bareCloud
                    : Cloud.ofLocation(location).orElse(bareCloud);
            return WatchEntry.of(new OperationRef(cloud, subscription, location, id), "", now);
        }
        List<WatchEntry> same = rows().stream()
                .filter(row -> Ascii.same(row.ref().operationId(), id)
                        && (subscription.isEmpty() || Ascii.same(row.ref().subscriptionId(), subscription))
                        && (location.isEmpty() || row.ref().locationName().equals(OperationRef.locationName(location))))
                .toList();
        if (same.size() != 1) {
            throw new WrongUseException(Strings.text("shell.id", id, same.size()));
        }
        return same.getFirst();
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
