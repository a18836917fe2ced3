package opwatch.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import opwatch.paste.HostileLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRequestTest {
    private static final LinkRequest WRONG = new LinkRequest.Wrong();

    @Test
    void exactlyOneArgumentFollowsTheOption() {
        assertEquals(new LinkRequest.Link("opwatch://add?x"), LinkRequest.of(List.of("--link", "opwatch://add?x")));
        assertEquals(WRONG, LinkRequest.of(List.of("--link")));
        // As after a launcher that has divided it at its quotes.
        assertEquals(WRONG, LinkRequest.of(List.of("--link", "opwatch://add?url=x", "--exec", "calc")));
        assertEquals(WRONG, LinkRequest.of(List.of("--link", "a", "--quit")));
    }

    @Test
    void theOptionStandsFirst() {
        assertEquals(WRONG, LinkRequest.of(List.of("--demo", "--link", "a")));
        assertEquals(WRONG, LinkRequest.of(List.of("a", "--link")));
        assertEquals(new LinkRequest.None(), LinkRequest.of(List.of()));
        assertEquals(new LinkRequest.None(), LinkRequest.of(List.of("--demo", "--quit")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--quit",
                "--demo",
                "--minimized",
                "--link",
                "check",
                "file:///etc/passwd",
                "/etc/passwd",
                ".",
                "",
                " ",
                "@x"
            })
    void whateverFollowsIsOneText(String text) {
        LaunchRequest request = ((LinkRequest.Link) LinkRequest.of(List.of("--link", text))).request();

        assertEquals(LaunchRequest.link(text), request);
        assertEquals("", request.text());
        assertEquals(List.of(), request.files());
        assertFalse(request.quit());
        assertFalse(request.minimized());
        assertFalse(request.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anOpenWindowGetsTheTextAsItIsOrAsTooLong(HostileLinks.Hostile hostile) throws IOException {
        LaunchRequest request = new LinkRequest.Link(hostile.link()).request();
        String link = hostile.link();

        LaunchRequest handedOver = LaunchRequest.read(request.message());

        assertEquals(request, handedOver);
        assertEquals(link.substring(0, Math.min(link.length(), LinkRequest.LONGEST + 1)), handedOver.link());
    }

    static List<HostileLinks.Hostile> hostile() {
        return HostileLinks.ALL;
    }

    @Test
    void aCutLeavesNoHalfOfACharacter() throws IOException {
        LaunchRequest request = new LinkRequest.Link("x".repeat(LinkRequest.LONGEST) + "😀😀").request();

        assertEquals("x".repeat(LinkRequest.LONGEST) + "😀", request.link());
        assertTrue(request.message().length > 0);
        assertEquals(request, LaunchRequest.read(request.message()));
    }
}
