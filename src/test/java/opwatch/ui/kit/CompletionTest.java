package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a field takes of its suggestions, and what it leaves.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class CompletionTest {
    private final FxRobot robot = new FxRobot();
    private final Map<String, String> choices = new LinkedHashMap<>(Map.of("westus", "West US (westus)"));
    private TextField field;
    private TextField next;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet("opwatch/ui/primer-light.css");
        field = new TextField();
        next = new TextField();
        choices.put("westus2", "West US 2 (westus2)");
        Completion.bind(field, choices);
        stage.setScene(new Scene(new VBox(field, next), 600, 400));
        stage.getScene().getStylesheets().add("opwatch/ui/opwatch.css");
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void closePopups() {
        OpenPopups.close();
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    /// Types, and waits for these suggestions.
    private void write(String text, String... suggestions) {
        robot.write(text);
        until(List.of(suggestions));
    }

    private void until(List<String> suggestions) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> onFx(this::suggested).equals(suggestions));
        } catch (TimeoutException e) {
            throw new AssertionError("suggested: " + onFx(this::suggested), e);
        }
    }

    private List<String> suggested() {
        return robot.lookup(".auto-complete-popup .list-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /// What is in the field behind a key.
    private String taken(KeyCode key) {
        robot.push(key);
        until(List.of());
        return onFx(field::getText);
    }

    @Test
    void aWholeTextIsTakenThoughASuggestionWasSelectedForItsBeginning() {
        robot.clickOn(field);
        write("westu", "West US (westus)", "West US 2 (westus2)");
        write("s", "West US 2 (westus2)");

        assertEquals("westus", taken(KeyCode.ENTER));
    }

    @Test
    void aNameThatIsTypedWholeIsMeantThoughTheNameOfAnotherBeginsWithIt() {
        choices.put("id-1", "Contoso Dev (id-1)");
        choices.put("id-2", "Contoso (ID-2)");
        robot.clickOn(field);
        write("contoso", "Contoso (ID-2)", "Contoso Dev (id-1)");

        assertEquals("id-2", taken(KeyCode.ENTER));
    }

    @Test
    void aKeyThatMovesInTheTextGoesForNoSuggestion() {
        robot.clickOn(field);
        write("westus", "West US 2 (westus2)");
        robot.push(KeyCode.LEFT);
        onFx(() -> {
            // As a thread of the library does that comes late.
            robot.lookup(".list-view.auto-complete-popup")
                    .queryListView()
                    .getSelectionModel()
                    .selectFirst();
            return null;
        });

        assertEquals("westus", taken(KeyCode.ENTER));
    }

    @Test
    void tabLeavesAFieldWhoseTextIsWhole() {
        robot.clickOn(field);
        write("westus", "West US 2 (westus2)");

        assertEquals("westus", taken(KeyCode.TAB));
        assertTrue(onFx(next::isFocused));
    }

    @Test
    void theFirstThatFitsIsTakenOrTheOneThatIsGoneFor() {
        robot.clickOn(field);
        write("west", "West US (westus)", "West US 2 (westus2)");
        assertEquals("westus", taken(KeyCode.TAB));
        onFx(() -> {
            field.clear();
            return null;
        });
        write("west", "West US (westus)", "West US 2 (westus2)");
        robot.push(KeyCode.DOWN);

        assertEquals("westus2", taken(KeyCode.ENTER));
    }
}
