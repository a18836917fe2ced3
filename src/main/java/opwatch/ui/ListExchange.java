package opwatch.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import opwatch.disk.IoReason;
import opwatch.instance.LaunchRequest;
import opwatch.operation.WatchEntry;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchList;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.ImportResult;
import opwatch.watchlist.WatchListExport;
import opwatch.watchlist.WatchListImport;
import opwatch.words.DiskText;
import opwatch.words.ImportText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Imports and exports watch lists. Files are chosen, dropped on the window or handed over by a second
/// start. An import adds rows; rows that are on the list already stay as they are. FX thread only; files are
/// read and written on threads of their own.
final class ListExchange {
    private static final String NEWS = "import";

    private final WatchList list;
    private final Additions additions;
    private final NoticeBar notices;
    private final WindowParts parts;
    private @Nullable File folder;

    private record Read(Path file, ImportResult result) {}

    ListExchange(WatchList list, Additions additions, NoticeBar notices, WindowParts parts) {
        assert Platform.isFxApplicationThread();
        this.list = list;
        this.additions = additions;
        this.notices = notices;
        this.parts = parts;
    }

    void chooseImport() {
        List<File> files = chooser("menu.import").showOpenMultipleDialog(owner());
        if (files != null && !files.isEmpty()) {
            folder = files.getFirst().getParentFile();
            take(files.stream().map(File::toPath).toList());
        }
    }

    void chooseExport() {
        if (list.rows().isEmpty()) {
            notices.tell(Strings.text("export.nothing"), null);
            return;
        }
        FileChooser chooser = chooser("menu.export");
        LocalDate today = LocalDate.ofInstant(parts.clock().instant(), parts.zone());
        chooser.setInitialFileName("opwatch-" + today + WatchListExport.ENDING);
        File file = chooser.showSaveDialog(owner());
        if (file != null) {
            folder = file.getParentFile();
            export(file.toPath());
        }
    }

    /// Imports what a start was given: text as if it were pasted, files as if they were dropped here.
    void take(LaunchRequest given) {
        if (!given.text().isEmpty()) {
            additions.paste(given.text());
        }
        if (!given.files().isEmpty()) {
            take(given.files());
        }
    }

    void take(List<Path> files) {
        parts.read(
                () -> files.stream()
                        .distinct()
                        .map(file -> new Read(
                                file,
                                WatchListImport.read(
                                        file, parts.clouds(), parts.clock().instant())))
                        .toList(),
                this::merge);
    }

    void export(Path chosen) {
        List<WatchEntry> rows = list.rows().stream().map(WatchRow::entry).toList();
        Thread.ofVirtual().name("opwatch-export").start(() -> {
            Path file = named(chosen);
            String name = name(file);
            try {
                WatchListExport.write(file, rows, parts.clock().instant());
                parts.mailbox().post(() -> {
                    notices.close("export");
                    notices.tell(Strings.text("export.done", rows.size(), name), null);
                });
            } catch (IOException e) {
                String reason = DiskText.of(IoReason.of(e));
                parts.mailbox().post(() -> notices.warn("export", Strings.text("export.failed", name, reason), null));
            }
        });
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
            Dragboard board = event.getDragboard();
            String text = board.hasString() ? board.getString() : board.hasUrl() ? board.getUrl() : "";
            event.setDropCompleted(dropped(board.hasFiles() ? board.getFiles() : List.of(), text));
            event.consume();
        });
    }

    /// Imports what was dropped. Returns whether there was anything.
    boolean dropped(List<File> files, String text) {
        // Files come with their names as text.
        if (!files.isEmpty()) {
            take(files.stream().map(File::toPath).toList());
        } else if (!text.isBlank()) {
            additions.paste(text);
        }
        return !files.isEmpty() || !text.isBlank();
    }

    private void merge(List<Read> files) {
        List<WatchEntry> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int passed = 0;
        int elsewhere = 0;
        for (Read read : files) {
            switch (read.result) {
                case ImportResult.Rows(List<WatchEntry> some, int notUnderstood, int otherClouds) -> {
                    rows.addAll(some);
                    passed += notUnderstood;
                    elsewhere += otherClouds;
                }
                case ImportResult.Refused why ->
                    refused.add(ImportText.of(String.valueOf(read.file.getFileName()), why));
            }
        }
        boolean read = refused.size() < files.size();
        int there = Math.toIntExact(rows.stream()
                .map(WatchEntry::ref)
                .distinct()
                .filter(ref -> list.find(ref) != null)
                .count());
        int added = rows.isEmpty() ? 0 : additions.merge(rows);
        String counts = read ? ImportText.counts(added, there, passed, elsewhere) : "";
        String words = Stream.of(counts, Additions.firstOf(refused))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        notices.close(NEWS);
        if (refused.isEmpty() && passed + elsewhere == 0) {
            notices.tell(words, null);
        } else {
            notices.warn(NEWS, words, null);
        }
    }

    private @Nullable Window owner() {
        return notices.getScene() == null ? null : notices.getScene().getWindow();
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text(title).replace("…", "").strip());
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                Strings.text("exchange.lists"), "*" + WatchListExport.ENDING, "*.json"),
                        new FileChooser.ExtensionFilter(Strings.text("exchange.all"), "*"));
        return chooser;
    }

    /// Adds the ending to a bare name, unless a file of that name exists: the dialog did not ask about
    /// that one.
    private static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        Path ended = chosen.resolveSibling(name + WatchListExport.ENDING);
        return name.contains(".") || Files.exists(ended) ? chosen : ended;
    }

    private static String name(Path file) {
        return PlainText.line(String.valueOf(file.getFileName()));
    }
}
