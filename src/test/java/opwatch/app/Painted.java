package opwatch.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import opwatch.ui.rows.WatchRow;

/// A scene as it is painted: its picture, and whether what stands in it can be read. FX thread.
record Painted(Scene scene) {
    /// So much of an error says which it is.
    private static final int ERROR = 12;

    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    void write(Path file) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(pixels, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts of ours that are cut off, or that the window's edge cuts. Those of cells and headers end in
    /// "…" where a column is narrow, and the status line where the window is; each has a tooltip with the whole.
    List<String> cut() {
        List<String> cut = new ArrayList<>();
        collectCut(scene.getRoot(), cut);
        return cut;
    }

    private void collectCut(Node node, List<String> cut) {
        if (!node.isVisible()
                || node instanceof IndexedCell
                || node.getStyleClass().contains("column-header")) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            // The text of a button with a menu is that of a label in it, which is looked at next.
            boolean whole = labeled.getTooltip() != null
                    || labeled.getAccessibleHelp() != null
                    || labeled instanceof MenuButton;
            if (!whole && !text(labeled).filter(labeled.getText()::equals).isPresent() && !isWrapped(labeled)) {
                cut.add("cut off: “" + labeled.getText() + "”");
            }
            Bounds there = labeled.localToScene(labeled.getBoundsInLocal());
            if (there.getMinX() < -1 || there.getMaxX() > scene.getWidth() + 1) {
                cut.add("outside of the window: “" + labeled.getText() + "”");
            }
        }
        boolean told = node instanceof MenuButton button && button.getAccessibleHelp() != null;
        if (node instanceof Parent parent && !told) {
            parent.getChildrenUnmodifiable().forEach(child -> collectCut(child, cut));
        }
    }

    /// A wrapped text may break at blanks, and is cut only where it ends in "…".
    private static boolean isWrapped(Labeled labeled) {
        return labeled.isWrapText()
                && text(labeled).filter(shown -> !shown.endsWith("…")).isPresent();
    }

    /// The text that a label paints; empty when it paints none, as a mnemonic is painted in parts.
    private static Optional<String> text(Labeled labeled) {
        String plain = labeled.getText().replace("_", "");
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .map(shown -> labeled.isMnemonicParsing() && shown.equals(plain) ? labeled.getText() : shown)
                .findFirst();
    }

    /// Whether state, label and error can be read of one of these rows; empty when they can or when there is
    /// none.
    List<String> unread(List<WatchRow> failed) {
        TableView<?> table = (TableView<?>) scene.lookup("#watch-table");
        if (failed.isEmpty() || table == null) {
            return List.of();
        }
        List<String> unread = new ArrayList<>();
        for (String column : List.of("column-state", "column-label", "column-error")) {
            boolean read = table.lookupAll(".table-cell").stream()
                    .map(node -> (TableCell<?, ?>) node)
                    .filter(cell -> column.equals(cell.getId())
                            || column.equals(cell.getTableColumn().getId()))
                    .filter(cell -> cell.getTableRow() != null
                            && failed.contains(cell.getTableRow().getItem()))
                    .anyMatch(cell -> isRead(cell, table, column.equals("column-error")));
            if (!read) {
                unread.add("not to be read of a failed row: " + column);
            }
        }
        return unread;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static boolean isRead(TableCell<?, ?> cell, TableView<?> table, boolean mayEnd) {
        Bounds there = cell.localToScene(cell.getBoundsInLocal());
        Bounds room = inScene(table.lookup(".clipped-container"));
        Bounds header = inScene(table.lookup(".column-header-background"));
        if (cell.getText() == null
                || cell.getText().isBlank()
                || there.getMinX() < room.getMinX() - 1
                || there.getMinX() > room.getMaxX()
                || there.getMinY() < header.getMaxY() - 1
                || there.getMaxY() > room.getMaxY() + 1) {
            return false;
        }
        String shown = text(cell).orElse("");
        if (!mayEnd) {
            return shown.equals(cell.getText()) && there.getMaxX() <= room.getMaxX() + 1;
        }
        double part = Math.min(1, (room.getMaxX() - there.getMinX()) / there.getWidth());
        return shown.equals(cell.getText()) && part == 1 || shown.length() * part >= ERROR;
    }
}
