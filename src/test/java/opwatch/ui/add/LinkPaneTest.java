package opwatch.ui.add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.ui.kit.NeedsFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A question that comes up under a person's hand.
@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class LinkPaneTest {
    private static final OperationRef REF =
            new OperationRef(Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "operation-1");

    @Test
    void aSecondClickOnTheLinkDoesNotAdd() throws Exception {
        List<String> answers = new ArrayList<>();
        Button add = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            LinkPane pane = new LinkPane(() -> answers.add("yes"), () -> answers.add("no"));
            Scene scene = new Scene(pane);
            pane.open(List.of(REF), 0);
            Button button = (Button) scene.lookup("#link-add");
            assertTrue(button.isDisabled());
            button.fire();
            return button;
        });
        assertEquals(List.of(), answers);

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !add.isDisabled());
        WaitForAsyncUtils.waitForAsyncFx(20_000, Executors.callable(add::fire));

        assertEquals(List.of("yes"), answers);
        assertFalse(add.isDefaultButton());
    }
}
