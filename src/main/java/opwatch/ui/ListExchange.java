package opwatch.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import opwatch.disk.IoReason;
import opwatch.instance.LaunchRequest;
import opwatch.operation.Cloud;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.GivenFile;
import opwatch.watchlist.ImportResult;
import opwatch.watchlist.WatchListExport;
import opwatch.words.DiskText;
import opwatch.words.ImportText;
import opwatch.words.PlainText;
import opwatch.words.RefusalText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Takes in files and writes watch lists. Files are chosen, dropped on the window, copied and pasted, or
/// handed over by a second start. A watch list adds rows; rows that are on the list already stay as they
/// are. Links are asked about ([LinkQuestion]). FX thread only; files are read and written on threads of
/// their own.
final class ListExchange {
    private static final String NEWS = "import";

    private final WatchList list;
    private final Additions additions;
    private final NoticeBar notices;
    private final WindowParts parts;
    private @Nullable File folder;
    /// Without a place for it nothing is asked.
    private @Nullable LazyNode<ExportPane> asking;
    private Runnable showAsking = () -> {};
    private Runnable hideAsking = () -> {};
    private @Nullable Overlay place;
    /// Made with the first link.
    private @Nullable LinkQuestion links;

    private record Read(Path file, ImportResult result) {}

    ListExchange(WatchList list, Additions additions, NoticeBar notices, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.additions = additions;
        this.notices = notices;
        this.parts = parts;
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        return Map.of(Action.PASTE, this::paste, Action.IMPORT, this::chooseImport, Action.EXPORT, this::chooseExport);
    }

    /// Asks over the content: what goes into a list, where there is a choice, and about links.
    void askIn(Overlay overlay) {
        place = overlay;
        LazyNode<ExportPane> pane =
                overlay.sheet(() -> new ExportPane(this::answered, () -> hideAsking.run()), _ -> hideAsking.run());
        asking = pane;
        showAsking = () -> {
            Forms.show(pane.get(), true);
            overlay.raise(pane.get());
            pane.get().open(list.rows());
        };
        hideAsking = () -> {
            Forms.show(pane.get(), false);
            overlay.giveBackFocus();
        };
    }

    private void answered(WatchListExport.Content content) {
        hideAsking.run();
        chooseExport(content);
    }

    private void chooseImport() {
        List<File> files = chooser("menu.import", "exchange.files", "*.json", "*.log", "*.har", "*.txt")
                .showOpenMultipleDialog(owner());
        if (files != null && !files.isEmpty()) {
            folder = files.getFirst().getParentFile();
            take(files.stream().map(File::toPath).toList());
        }
    }

    private void chooseExport() {
        if (list.rows().isEmpty()) {
            notices.tell(Strings.text("export.nothing"), null);
        } else if (asking != null && ExportPane.isNeeded(list.rows())) {
            showAsking.run();
        } else {
            chooseExport(WatchListExport.Content.OPERATIONS);
        }
    }

    private void chooseExport(WatchListExport.Content content) {
        FileChooser chooser = chooser("menu.export", "exchange.lists", "*.json");
        LocalDate today =
                LocalDate.ofInstant(parts.clock().instant(), parts.zone().get());
        chooser.setInitialFileName("opwatch-" + today + WatchListExport.ENDING);
        File file = chooser.showSaveDialog(owner());
        if (file != null) {
            folder = file.getParentFile();
            export(file.toPath(), content);
        }
    }

    /// Takes in what a start was given: text as if it were pasted, files as if they were dropped here, a link
    /// after a question.
    void take(LaunchRequest given) {
        if (!given.text().isEmpty()) {
            additions.paste(given.text());
        }
        if (!given.files().isEmpty()) {
            take(given.files());
        }
        if (given.link() != null && place != null) {
            links = links == null ? new LinkQuestion(list, additions, notices, parts, place) : links;
            links.take(given.link());
        }
    }

    /// Takes in files of any kind.
    void take(List<Path> files) {
        Cloud bare = parts.bareCloud();
        Instant now = parts.clock().instant();
        additions
                .reading()
                .read(
                        () -> files.stream()
                                .distinct()
                                .map(file -> new Read(file, GivenFile.read(file, bare, parts.clouds(), now)))
                                .toList(),
                        this::took);
    }

    void export(Path chosen, WatchListExport.Content content) {
        List<WatchEntry> rows = list.rows().stream().map(WatchRow::entry).toList();
        String done = done(content);
        Thread.ofVirtual().name("opwatch-export").start(() -> {
            Path file = ListName.of(chosen);
            String name = name(file);
            try {
                WatchListExport.write(file, rows, content, parts.clock().instant());
                parts.mailbox().post(() -> {
                    notices.close("export");
                    notices.tell(Strings.text(done, rows.size(), name), null);
                });
            } catch (IOException e) {
                String reason = DiskText.of(IoReason.of(e));
                parts.mailbox().post(() -> notices.refuse("export", Strings.text("export.failed", name, reason)));
            }
        });
    }

    private static String done(WatchListExport.Content content) {
        return switch (content) {
            case OPERATIONS -> "export.done";
            case WITH_REMARKS -> "export.done.remarks";
            case WITH_ATTENTION -> "export.done.attention";
            case WITH_BOTH -> "export.done.both";
        };
    }

    /// Lets files and texts be dropped anywhere on the window. Never as a move: the other side would then
    /// delete the file.
    void acceptDrops(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles() || board.hasUrl() || board.hasString()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            event.consume();
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(take(event.getDragboard()));
            event.consume();
        });
    }

    /// Takes in what was copied.
    private void paste() {
        if (!take(Clipboard.getSystemClipboard())) {
            notices.refuse("paste", Strings.text("notice.clipboard.empty"));
        }
    }

    private boolean take(Clipboard board) {
        String text = board.hasString() ? board.getString() : board.hasUrl() ? board.getUrl() : "";
        return dropped(board.hasFiles() ? board.getFiles() : List.of(), text);
    }

    /// Takes in what was dropped or pasted. Returns whether there was anything.
    boolean dropped(List<File> files, String text) {
        // Files come with their names as text.
        if (!files.isEmpty()) {
            take(files.stream().map(File::toPath).toList());
        } else if (!text.isBlank()) {
            additions.paste(text);
        }
        return !files.isEmpty() || !text.isBlank();
    }

    private void took(List<Read> files) {
        List<ImportResult.Rows> lists = new ArrayList<>();
        List<PastedText> texts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Read read : files) {
            switch (read.result) {
                case ImportResult.Rows rows -> lists.add(rows);
                case ImportResult.Text(PastedText text) -> texts.add(text);
                case ImportResult.Refused why ->
                    refused.add(ImportText.of(String.valueOf(read.file.getFileName()), why));
            }
        }
        notices.close(NEWS);
        int passed = lists.stream()
                .mapToInt(rows -> rows.notUnderstood() + rows.otherClouds())
                .sum();
        String words = Stream.of(lists.isEmpty() ? "" : merged(lists), RefusalText.firstOf(refused))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        if (refused.isEmpty() && passed == 0 && texts.isEmpty()) {
            notices.tell(words, null);
        } else if (!words.isEmpty()) {
            notices.refuse(NEWS, words);
        }
        if (!texts.isEmpty()) {
            additions.found(texts);
        }
    }

    /// Adds the rows of lists. Returns what came of it.
    private String merged(List<ImportResult.Rows> lists) {
        List<WatchEntry> rows =
                lists.stream().flatMap(part -> part.rows().stream()).toList();
        int there = Math.toIntExact(rows.stream()
                .map(WatchEntry::ref)
                .distinct()
                .filter(ref -> list.find(ref) != null)
                .count());
        return ImportText.counts(
                rows.isEmpty() ? 0 : additions.merge(rows),
                there,
                lists.stream().mapToInt(ImportResult.Rows::notUnderstood).sum(),
                lists.stream().mapToInt(ImportResult.Rows::otherClouds).sum());
    }

    private @Nullable Window owner() {
        return notices.getScene() == null ? null : notices.getScene().getWindow();
    }

    private FileChooser chooser(String title, String kind, String... others) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text(title).replace("…", "").strip());
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        List<String> endings = Stream.concat(Stream.of("*" + WatchListExport.ENDING), Stream.of(others))
                .toList();
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Strings.text(kind), endings),
                        ListName.allFiles(Strings.text("exchange.all")));
        return chooser;
    }

    private static String name(Path file) {
        return PlainText.line(String.valueOf(file.getFileName()));
    }
}
