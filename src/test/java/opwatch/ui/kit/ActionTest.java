package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionTest {
    @Test
    void noKeyStandsTwice() {
        Map<String, Integer> uses = new TreeMap<>();
        Stream.of(Action.values())
                .flatMap(action -> action.keys().stream())
                .forEach(key -> uses.merge(key.getName(), 1, Integer::sum));
        uses.values().removeIf(count -> count == 1);

        assertEquals(Map.of(), uses);
    }

    @Test
    void everyActionCanBeFound() {
        List<Action> hidden = Stream.of(Action.values())
                .filter(action -> action.text().isEmpty() && action.keys().isEmpty())
                .toList();

        assertEquals(List.of(), hidden);
    }

    @Test
    void whatHasKeysIsInTheListOfKeys() {
        List<Action> unlisted = Stream.of(Action.values())
                .filter(action ->
                        action.keys().isEmpty() != action.description().isEmpty())
                .toList();

        assertEquals(List.of(), unlisted);
    }
}
