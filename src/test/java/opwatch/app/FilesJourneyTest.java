package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import opwatch.instance.LaunchRequest;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does with logs and recordings, whichever way they come, on the embedded Azure.
class FilesJourneyTest extends Journey {
    private static final int ROWS = 21;

    private OperationRef there;

    @BeforeEach
    void openTheDemo() throws IOException {
        open(ROWS);
        there = desk.row("failover drill").ref();
    }

    @Test
    void theOperationInADroppedLogIsAddedAndSelected() throws IOException {
        drop(file("run.log", "10:01:07 DEBUG Azure-AsyncOperation: " + url(1) + "\r\n10:01:08 INFO waiting …"));

        Desk.until("it is selected", () -> desk.selected().equals(List.of(id(1))));
        assertFalse(isPreviewed());
    }

    @Test
    void aLogOfPowerShellIsReadToo() throws IOException {
        Path log = Files.write(
                folder.resolve("transcript.txt"),
                ("\ufeffazure-asyncoperation : " + url(1) + "\r\n").getBytes(StandardCharsets.UTF_16LE));

        drop(log);

        Desk.until("it is selected", () -> desk.selected().equals(List.of(id(1))));
    }

    @Test
    void whatADroppedHarHoldsIsShownBeforeItIsAdded() throws IOException {
        drop(file("portal.har", """
                {"log":{"entries":[
                {"request":{"url":"%s","headers":[{"name":"Accept","value":"*/*"}]},"response":{"content":{"text":"{}"}}},
                {"request":{"url":"%s"},"response":{"headers":[{"name":"azure-asyncoperation","value":"%s"}]}},
                {"request":{"url":"https://evil.example%s"}}]}}
                """.formatted(url(1), urlOf(there), url(2), path(3))));

        Desk.until("it is shown", this::isPreviewed);
        assertEquals("2 new · 1 already on the list · 1 cannot be added", desk.text("#preview-title"));
        List<String> expected = List.of(
                "new " + id(1),
                "already on the list " + there.operationId(),
                "new " + id(2),
                "cannot be added The address leads to evil.example,");
        Desk.until("each finding is shown", () -> lines().equals(expected));
        assertEquals(ROWS, desk.shown().size());
        assertTrue(isFocused("preview-list"));

        desk.click("#preview-add");

        Desk.until("all three are selected", () -> desk.selected().size() == 3);
        assertEquals(ROWS + 2, desk.shown().size());
        assertEquals(List.of("2 operations added, one was already on the list."), notices());
    }

    @Test
    void aCopiedFileIsPasted() throws IOException {
        Path log = file("build.log", "see " + url(1));
        copy(log);

        desk.press(KeyCode.SHORTCUT, KeyCode.V);

        Desk.until("it is selected", () -> desk.selected().equals(List.of(id(1))));
    }

    @Test
    void aCopiedFolderIsRefusedForWhatItIs() {
        copy(folder);

        desk.press(KeyCode.SHORTCUT, KeyCode.V);

        Desk.until(
                "it is said",
                () -> notices()
                        .equals(List.of("Nothing was imported from " + folder.getFileName()
                                + ": it is a folder. Give the files in it.")));
    }

    @Test
    void theFilesOfASecondStartAreOneFinding() throws IOException {
        List<Path> files = List.of(file("a.log", url(1)), file("b.txt", url(2) + " " + url(1)), file("c.txt", "none"));

        Desk.onFx(() -> {
            desk.window().take(new LaunchRequest("", files));
            return null;
        });

        Desk.until("they are shown", this::isPreviewed);
        assertEquals("2 new", desk.text("#preview-title"));
        assertEquals(
                List.of(
                        "Nothing was imported from c.txt: it is no watch list, and OpWatch found no operation in its text."),
                notices());
        desk.press(KeyCode.ENTER);
        Desk.until("both are selected", () -> desk.selected().size() == 2);
    }

    @Test
    void thePreviewIsUsedByKeyboardAlone() {
        desk.paste(url(1) + "\n" + urlOf(there) + "\n" + url(2) + "\n" + url(3));
        Desk.until("it is shown", this::isPreviewed);
        assertEquals("Add 3 operations", desk.text("#preview-add"));

        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        assertEquals("Add 3 operations", desk.text("#preview-add"));
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        assertEquals("Add 2 operations", desk.text("#preview-add"));
        assertEquals("left out " + id(2), lines().get(2));
        desk.press(KeyCode.SHORTCUT, KeyCode.A);
        desk.press(KeyCode.SPACE);
        assertFalse(isShown("#preview-add"));
        desk.press(KeyCode.SPACE);
        assertEquals("Add 3 operations", desk.text("#preview-add"));
        desk.press(KeyCode.END);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.ENTER);

        Desk.until("what was ticked is there", () -> desk.shown().containsAll(List.of(id(1), id(2))));
        assertEquals(ROWS + 2, desk.shown().size());
        assertFalse(isPreviewed());
        assertTrue(isFocused("watch-table"));
    }

    @Test
    void escapeAddsNothing() {
        desk.paste(url(1) + "\n" + url(2));
        Desk.until("it is shown", this::isPreviewed);

        desk.press(KeyCode.ESCAPE);

        assertFalse(isPreviewed());
        assertEquals(ROWS, desk.shown().size());
        desk.paste(url(3) + "\n" + url(4));
        Desk.until("the next is shown", this::isPreviewed);
        assertEquals(List.of("new " + id(3), "new " + id(4)), lines());
    }

    @Test
    void whatComesWhileAPreviewIsOpenJoinsIt() {
        desk.paste(url(1) + "\n" + url(2));
        Desk.until("it is shown", this::isPreviewed);

        desk.paste(url(2) + "\n" + url(3));

        Desk.until("all are shown", () -> desk.text("#preview-title").equals("3 new"));
    }

    @Test
    void whatIsOnTheListAlreadyIsSelectedWithoutAQuestion() {
        OperationRef other = desk.row("restore Q3").ref();

        desk.paste(urlOf(there) + "\n" + urlOf(other));

        Desk.until("both are selected", () -> desk.selected().size() == 2);
        assertFalse(isPreviewed());
    }

    @Test
    void thousandsAreShownAndAdded() {
        desk.paste(IntStream.range(0, 3000).mapToObj(this::url).collect(Collectors.joining("\n")));

        Desk.until("they are shown", this::isPreviewed);
        assertEquals("3,000 new", desk.text("#preview-title"));
        desk.press(KeyCode.ENTER);

        Desk.until("they are there", () -> desk.shown().size() == ROWS + 3000);
    }

    private String id(int i) {
        return "5b1e0c%02x-27d4-4f8e-9a63-%012x".formatted(i % 256, i);
    }

    private String path(int i) {
        return there.path().replace(there.operationId(), id(i));
    }

    private String url(int i) {
        return "https://demo.opwatch.invalid" + path(i) + "?api-version=2022-10-01";
    }

    private static String urlOf(OperationRef ref) {
        return "https://demo.opwatch.invalid" + ref.path();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// As a file manager does: the name comes as text too.
    private static void copy(Path file) {
        Desk.onFx(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(
                        DataFormat.FILES,
                        List.of(file.toFile()),
                        DataFormat.PLAIN_TEXT,
                        file.toUri().toString())));
    }

    private void drop(Path file) {
        copy(file);
        Desk.onFx(() -> {
            Parent root = desk.stage().getScene().getRoot();
            Event.fireEvent(
                    root,
                    new DragEvent(
                            DragEvent.DRAG_DROPPED,
                            DragboardHelper.createDragboard(Toolkit.getToolkit().getSystemClipboard()),
                            9,
                            9,
                            9,
                            9,
                            TransferMode.COPY,
                            null,
                            root,
                            new PickResult(root, 9, 9)));
            return null;
        });
    }

    private boolean isPreviewed() {
        return isShown("#preview-pane");
    }

    private boolean isShown(String id) {
        return Desk.onFx(
                () -> desk.robot().lookup(id).tryQuery().filter(Node::isVisible).isPresent());
    }

    private boolean isFocused(String id) {
        return Desk.onFx(() -> {
            Node focus = desk.stage().getScene().getFocusOwner();
            return focus != null && id.equals(focus.getId());
        });
    }

    /// The beginnings of the lines of the preview.
    private List<String> lines() {
        return PreviewLines.of(desk).stream()
                .map(text -> text.split(" {2}|(?<=,) ")[0])
                .toList();
    }

    private List<String> notices() {
        return Desk.onFx(() -> desk.robot().lookup("#notices .label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> text.replaceFirst("^Demo: ", ""))
                .toList());
    }
}
