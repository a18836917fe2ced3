package opwatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartRequestTest {
    @Test
    void noArgumentMeansTheRealAzure() {
        assertEquals(Optional.empty(), StartRequest.demoRows(List.of()));
    }

    @Test
    void theDemoCanBeAskedForWithANumberOfRows() {
        assertEquals(Optional.of(StartRequest.DEMO_ROWS), StartRequest.demoRows(List.of("--demo")));
        assertEquals(Optional.of(1000), StartRequest.demoRows(List.of("--demo=1000")));
    }
}
