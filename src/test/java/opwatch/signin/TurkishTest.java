package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// On a computer whose language has another lower case of I.
@Timeout(60)
class TurkishTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void anAccountKeepsItsNameAlsoAfterARestartInAnotherLanguage() throws Exception {
        Locale.setDefault(Locale.of("tr", "TR"));
        try (SignInBench bench = new SignInBench()) {
            assertEquals("ada Tester", bench.signedIn("ada").name());
            bench.token(SignInBench.SUBSCRIPTION);
            bench.signIn.close();
            for (Locale next : List.of(Locale.of("tr", "TR"), Locale.ENGLISH)) {
                Locale.setDefault(next);
                try (SignInBench later =
                        new SignInBench(bench.vault, new SignInMemory("", bench.clientId, "", Map.of()))) {
                    assertEquals(
                            "ada Tester",
                            later.signIn.state().accounts().getFirst().name());
                }
            }
        }
    }
}
