package opwatch.ui.about;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import opwatch.network.AppVersion;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.ui.kit.WrappedCell;
import opwatch.words.Strings;

/// About OpWatch: name and versions, where its files are, and the licences of everything in it. FX thread
/// only.
public final class AboutPane extends VBox {
    private static final double ICON = 48;

    private final AppPaths places;
    private final Consumer<Runnable> post;
    private final Consumer<String> copy;
    private final Runnable closed;
    private final Label versions = Forms.named("about-versions", Forms.text(""));
    private final ListView<Component> components = Forms.named("about-components", new ListView<>());
    private final TextArea text = Forms.reading("about-text", "", Strings.text("about.text"), StyleNames.MONOSPACE);

    /// @param places where this OpWatch keeps things
    /// @param post brings a task to the FX thread
    /// @param copy puts a text on the clipboard
    /// @param closed is run when the pane is to go
    public AboutPane(AppPaths places, Consumer<Runnable> post, Consumer<String> copy, Runnable closed) {
        assert Platform.isFxApplicationThread();
        this.places = places;
        this.post = post;
        this.copy = copy;
        this.closed = closed;
        Forms.named("about-pane", this, StyleNames.CARD);
        getChildren().addAll(head(), files(), Forms.text(Strings.text("about.parts")), licences());
        Forms.onEscape(this, closed);
        Thread.ofVirtual().name("opwatch-about").start(this::read);
    }

    @Override
    public void requestFocus() {
        components.requestFocus();
    }

    /// Reads files; not on the FX thread.
    private void read() {
        try {
            List<Component> all = Licences.components(Path.of(System.getProperty("java.home")));
            post.accept(() -> show(all));
        } catch (IOException e) {
            System.getLogger("opwatch").log(System.Logger.Level.WARNING, "the licences cannot be read", e);
            post.accept(() -> components.setPlaceholder(Forms.text(Strings.text("about.unreadable"))));
        }
    }

    private void show(List<Component> all) {
        versions.setText(Strings.text(
                "about.versions", AppVersion.TEXT, Runtime.version(), System.getProperty("javafx.runtime.version")));
        components.getItems().setAll(all);
        components.getSelectionModel().selectFirst();
    }

    private Node head() {
        // Read in the background; until then its place is kept.
        ImageView icon = new ImageView(new Image("/opwatch/icons/opwatch-128.png", true));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        VBox words = new VBox(2, Forms.title("window.title"), Forms.text(Strings.text("about.what")), versions);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button report = Forms.button("about-copy", "about.copy", () -> copy.accept(report()));
        Button close = Forms.button("about-close", "about.close", closed);
        HBox head = new HBox(12, icon, words, new HBox(8, report, close));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String report() {
        return Strings.text(
                "about.report",
                versions.getText(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }

    private Node files() {
        GridPane files = new GridPane();
        files.setHgap(12);
        files.setVgap(6);
        files.addRow(0, path("about-folder", "about.folder", places.folder()));
        files.addRow(1, path("about-log", "about.log", places.log()));
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        files.getColumnConstraints().addAll(new ColumnConstraints(), rest);
        return files;
    }

    /// A name, and a path that can be selected and copied.
    private static Node[] path(String id, String key, Path path) {
        TextField field = Forms.named(id, new TextField(path.toString()));
        field.setEditable(false);
        Label name = new Label(Strings.text(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(field);
        return new Node[] {name, field};
    }

    private Node licences() {
        components.setAccessibleText(Strings.text("about.components"));
        components.setPlaceholder(Forms.text(Strings.text("about.reading")));
        components.setCellFactory(_ -> new WrappedCell<>(AboutPane::words));
        components.setPrefWidth(270);
        components.setMinWidth(200);
        text.setPrefColumnCount(20);
        components.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            text.setText(chosen == null ? "" : chosen.text());
            text.setScrollTop(0);
        });
        HBox both = new HBox(10, components, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        both.setPrefHeight(320);
        both.setMinHeight(120);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    /// A component in the list: name and version, and below its licence.
    private static String words(Component item) {
        if (item.licence().isEmpty()) {
            return item.name();
        }
        return item.version().isEmpty()
                ? Strings.text("about.component.part", item.name(), item.licence())
                : Strings.text("about.component", item.name(), item.version(), item.licence());
    }
}
