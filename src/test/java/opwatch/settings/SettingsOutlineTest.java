package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SettingsOutlineTest {
    private static String of(String json) throws IOException {
        return SettingsOutline.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbersAndChoicesStayAndOfWhatAPersonTypedTheLength() throws IOException {
        assertEquals("""
                zoom: 150
                onTop: true
                theme: DARK
                paused: null
                columns:
                  -:
                    id: column-state
                    width: 80.5
                noticeKinds:
                  -: FAILED
                views:
                  -:
                    name: (7 characters)
                    filter: (12 characters)
                places:
                  (6 characters): (3 characters)
                """, of("""
                {"zoom": 150, "onTop": true, "theme": "DARK", "paused": null,
                 "columns": [{"id": "column-state", "width": 80.5}], "noticeKinds": ["FAILED"],
                 "views": [{"name": "contoso", "filter": "tag:contoso "}], "places": {"aaaa/1": "t-1"}}"""));
    }

    @Test
    void aChoiceThatIsNoWordOfOursIsNotShown() throws IOException {
        assertEquals("""
                theme: (15 characters)
                mode: (7 characters)
                future: (4 characters)
                """, of("{\"theme\": \"kim@contoso.com\", \"mode\": \"a b c d\", \"future\": \"next\"}"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThrows(IOException.class, () -> of("{\"theme\": "));
    }
}
