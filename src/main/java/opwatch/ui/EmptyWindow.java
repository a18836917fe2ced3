package opwatch.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.Keys;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// What stands where the table is when there is nothing to watch yet: what the window is for and how to
/// begin.
final class EmptyWindow extends VBox {
    EmptyWindow(Panes panes, Runnable openDemo) {
        setId("empty-window");
        getStyleClass().add(StyleNames.EMPTY_WINDOW);
        setAlignment(Pos.CENTER);
        Label title = new Label(Strings.text("empty.title"));
        title.getStyleClass().add(StyleNames.EMPTY_TITLE);
        Label text = paragraph(Strings.text("empty.text", Keys.PASTE.text()));
        Button byId = new Button(Strings.text("empty.add"), Icon.ADD.node());
        byId.setId("empty-add");
        byId.setOnAction(event -> panes.openAdd(""));
        HBox buttons = new HBox(10, byId);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(Icon.PASTE.node(), title, text, buttons);
        if (panes.account() != null) {
            Button tryDemo = new Button(Strings.text("empty.demo"), Icon.DEMO.node());
            tryDemo.setId("empty-demo");
            tryDemo.getStyleClass().add("accent");
            tryDemo.setOnAction(event -> openDemo.run());
            buttons.getChildren().addFirst(tryDemo);
            Button signIn = new Button(Strings.text("account.signin"), Icon.ACCOUNT.node());
            signIn.setId("empty-signin");
            signIn.setOnAction(event -> panes.openSignIn());
            buttons.getChildren().addFirst(signIn);
        }
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        paragraph.setMaxWidth(520);
        paragraph.getStyleClass().add(StyleNames.MUTED);
        return paragraph;
    }
}
