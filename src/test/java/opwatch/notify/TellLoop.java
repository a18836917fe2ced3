package opwatch.notify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import opwatch.disk.DataFolder;
import opwatch.notify.desktop.AtAGlance;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Ways;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.watchlist.WatchListFile;

/// A process that learns of one end after the other and tells each, as a window does, until it is killed or all
/// rows have ended: `TellLoop folder rows`. The list is saved in the folder; the desktop is the file `shown`
/// there, which lists the operations of each notice. Says `answer` before it saves that a row has ended, `saved`
/// after that, `shown` when the desktop has shown it, and `told` when that is saved too.
final class TellLoop implements DesktopTeller {
    static final String SHOWN = "shown";
    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final DataFolder folder;
    private final WatchListFile file;
    private final Map<OperationRef, WatchEntry> rows = new LinkedHashMap<>();
    private final Announcements announcements =
            new Announcements(new Outlets(this, Runnable::run, line -> {}, this::note));

    private TellLoop(DataFolder folder) {
        this.folder = folder;
        file = file(folder);
    }

    static WatchListFile file(DataFolder folder) {
        return new WatchListFile(folder, () -> NotedRows.ADDED, body -> Optional.empty());
    }

    /// The first list: each row runs.
    static List<WatchEntry> running(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> NotedRows.settled(NotedRows.row(number, "Updating")))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        TellLoop loop = new TellLoop(new DataFolder(Path.of(args[0])));
        loop.file.load().value().forEach(row -> loop.rows.put(row.ref(), row));
        loop.round();
        for (int number = 1; number <= loop.rows.size(); number++) {
            WatchEntry row = loop.rows.get(NotedRows.ref(number));
            if (!row.observation().isTerminal()) {
                say("answer");
                loop.rows.put(row.ref(), NotedRows.then(row, "Failed"));
                loop.save();
                say("saved");
                loop.round();
                say("told");
            }
        }
    }

    private void round() {
        announcements.looked();
        List<WatchEntry> some = rows.values().stream()
                .filter(row -> Announcements.concerns(row.observation(), row.attention()))
                .toList();
        Situation now = new Situation(
                some, Set.of(), Sight.NONE, NoticeKinds.DEFAULT, NotedRows.ADDED.plusSeconds(600), Duration.ZERO);
        announcements.round(now, Duration.ZERO, ZoneOffset.UTC);
    }

    private void note(List<News> news) {
        for (News each : news) {
            for (WatchEntry row : each.rows()) {
                rows.computeIfPresent(row.ref(), (ref, is) -> is.with(each.marked(row, is.attention())));
            }
        }
        try {
            save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() throws IOException {
        file.save(List.copyOf(rows.values()));
    }

    @Override
    public void tell(DesktopNotice notice, Consumer<Delivery> told) {
        try {
            for (OperationRef row : notice.rows()) {
                Files.writeString(
                        folder.file(SHOWN),
                        row.operationId() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            say("shown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.accept(Delivery.SHOWN);
    }

    private static void say(String line) throws IOException {
        OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void withdraw() {
        // What was read stays in the file.
    }

    @Override
    public void show(AtAGlance glance) {
        // Not of this test.
    }

    @Override
    public Ways ways() {
        return Ways.UNTRIED;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
