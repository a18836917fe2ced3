package opwatch.ui;

import java.io.InputStream;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import opwatch.ui.kit.Theme;
import opwatch.words.Strings;

/// A small window that says why OpWatch did not start, for a person who sees no error stream. Its text can be
/// selected and copied; Enter and Escape close it. It needs no profile and no list. FX thread only.
public final class FailureWindow {
    private FailureWindow() {}

    /// Shows it.
    ///
    /// @param theme light or dark, and the system's colours of high contrast
    /// @param text why, in sentences
    /// @param closed runs when the person has closed it
    public static void show(Stage stage, Theme theme, String text, Runnable closed) {
        assert Platform.isFxApplicationThread();
        // Plain controls: what could not be loaded may be a part of ours.
        TextArea said = new TextArea(text);
        said.setId("start-text");
        said.setEditable(false);
        said.setWrapText(true);
        said.setAccessibleText(Strings.text("start.text"));
        said.setPrefColumnCount(44);
        said.setPrefRowCount(7);
        VBox.setVgrow(said, Priority.ALWAYS);
        Button close = new Button(Strings.text("start.close"));
        close.setId("start-close");
        close.setOnAction(event -> stage.close());
        VBox content = new VBox(12, said, close);
        content.setAlignment(Pos.CENTER_RIGHT);
        content.setPadding(new Insets(16));
        Scene scene = new Scene(content);
        theme.dress(scene);
        // Also where the text has the focus, which would take Enter for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                stage.close();
            }
        });
        stage.setTitle(Strings.text("start.title"));
        icon(stage);
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.run());
        stage.show();
        stage.toFront();
        close.requestFocus();
    }

    private static void icon(Stage stage) {
        InputStream picture = FailureWindow.class.getResourceAsStream("/opwatch/icons/opwatch-64.png");
        if (picture != null) {
            stage.getIcons().add(new Image(picture));
        }
    }
}
