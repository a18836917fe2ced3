package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `signin`, `signout` and `doctor`, as far as they go without a sign-in service.
@Timeout(60)
class AccountCommandsTest {
    @TempDir
    Path folder;

    @Test
    void nobodyIsSignedOutWhereNobodyIsSignedIn() {
        Ran ran = new TestShell(folder).run("signout");

        assertEquals(new Ran(ExitCode.SUCCEEDED, "", "Nobody is signed in." + System.lineSeparator()), ran);
    }

    @ParameterizedTest
    @CsvSource({"--cloud, moon", "--tenant, two words", "--codes, x"})
    void whatIsNotUnderstoodSignsNobodyIn(String option, String value) {
        Ran ran = new TestShell(folder).run("signin", option, value);

        assertEquals(ExitCode.WRONG_USE, ran.code());
        assertTrue(ran.err().contains(value) || ran.err().contains(option), ran.err());
        assertTrue(Files.notExists(new TestShell(folder).data().path()), "a folder was made");
    }
}
