package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opwatch.systems.Posix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages opened by a program, which here is the shell.
@Posix
class ProgramBrowserTest {
    private static final URI PAGE = URI.create("https://login.example/a?b=c&d=e");

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(ProgramBrowser.OWN_ENVIRONMENT);
    }

    /// A program that writes down the page and two variables.
    private String said() throws Exception {
        Path record = folder.resolve("record");
        ProgramBrowser browser = new ProgramBrowser(
                List.of("sh", "-c", "printf '%s ' \"$1\" \"${PATH:+path}\" \"${HOME-unset}\" >" + record, "sh"));
        assertTrue(browser.test(PAGE));
        return Files.readString(record);
    }

    @Test
    void theProgramHasThePageAndThePersonsEnvironment() throws Exception {
        assertEquals(PAGE + " path " + System.getenv("HOME") + " ", said());
    }

    @Test
    void whatTheLauncherHasSetForThisProcessIsNotHandedOn() throws Exception {
        System.setProperty(ProgramBrowser.OWN_ENVIRONMENT, "NOT_SET HOME");
        assertEquals(PAGE + " path unset ", said());
    }

    @Test
    void nothingWasSet() throws Exception {
        System.setProperty(ProgramBrowser.OWN_ENVIRONMENT, "");
        assertEquals(PAGE + " path " + System.getenv("HOME") + " ", said());
    }

    @Test
    void noProgramAndAProgramThatFailsAreNoBrowser() {
        assertFalse(new ProgramBrowser(List.of(folder.resolve("none").toString())).test(PAGE));
        assertFalse(new ProgramBrowser(List.of("false")).test(PAGE));
    }
}
