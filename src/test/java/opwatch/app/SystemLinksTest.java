package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import opwatch.instance.LaunchRequest;
import opwatch.instance.LinkRequest;
import org.junit.jupiter.api.Test;

class SystemLinksTest {
    private final List<LaunchRequest> told = new ArrayList<>();

    @Test
    void oneLinkWaitsForTheWindow() {
        SystemLinks links = new SystemLinks();
        links.hear("opwatch://add?1");
        links.hear("opwatch://add?2");

        links.listen(told::add);
        links.hear("opwatch://add?3");

        assertEquals(List.of(LaunchRequest.link("opwatch://add?1"), LaunchRequest.link("opwatch://add?3")), told);
    }

    @Test
    void aLinkThatIsTooLongIsCut() {
        SystemLinks links = new SystemLinks();
        links.listen(told::add);

        links.hear("x".repeat(1 << 20));

        assertEquals(List.of(LaunchRequest.link("x".repeat(LinkRequest.LONGEST + 1))), told);
    }
}
