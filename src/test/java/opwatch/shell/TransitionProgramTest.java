package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opwatch.azure.FakeCloud;
import opwatch.azure.RawServer;
import opwatch.operation.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The person's own program hears of changes, and changes nothing itself.
@Timeout(120)
class TransitionProgramTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path heard() {
        return folder.resolve("heard.txt");
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void run(List<String> command, Duration limit, String... lines) {
        try (TransitionProgram program =
                new TransitionProgram(command, limit, new Output(err, StandardCharsets.UTF_8))) {
            List.of(lines).forEach(program::run);
        }
    }

    @Test
    void eachChangeIsGivenToItInOrderAndItsWordsGoToTheErrorStream() throws Exception {
        run(Child.command(heard().toString(), "0"), TransitionProgram.LIMIT, "{\"a\":1}", "{\"a\":2}");

        assertEquals("{\"a\":1}\n{\"a\":2}\n", Files.readString(heard()));
        assertEquals(2, told().lines().filter("the child says it"::equals).count());
    }

    @Test
    void itsFailureIsALine() {
        run(Child.command(heard().toString(), "7"), TransitionProgram.LIMIT, "{}");

        assertTrue(told().contains("ended with code 7. OpWatch goes on waiting."), told());
    }

    @Test
    void whatTakesTooLongIsStopped() {
        run(Child.command(heard().toString(), "hang"), Duration.ofSeconds(3), "{}");

        assertTrue(told().contains("took longer than 3 s and was stopped. OpWatch goes on waiting."), told());
    }

    @Test
    void whatCannotBeStartedIsALine() {
        run(List.of(folder.resolve("nothing").toString()), TransitionProgram.LIMIT, "{}");

        assertTrue(told().contains("could not be started"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.bat", "A.BAT", "dir/a.cmd", "a.cmd.", "a.bat ", "a.bat. .", "\"a.bat\""})
    void aFileOfCommandsIsRefused(String program) {
        Ran ran = new TestShell(folder).run("wait", "--exec", program, "--demo");

        assertEquals(ExitCode.WRONG_USE, ran.code());
        assertTrue(ran.err().contains("would be run by a shell"), ran.err());
    }

    @Test
    void anArgumentWithoutAProgramIsRefused() {
        assertEquals(
                ExitCode.WRONG_USE,
                new TestShell(folder).run("wait", "--exec-arg", "a", "--demo").code());
    }

    @Test
    void aWaitTellsItEachChangeAndNoTokenAndKeepsItsOwnCode() throws Exception {
        KeyStore good = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
        List<String> arguments = new ArrayList<>(List.of("wait", "--token-stdin", "--quiet"));
        List<String> command = Child.command(heard().toString(), "9");
        arguments.addAll(List.of("--exec", command.getFirst()));
        command.stream().skip(1).forEach(argument -> arguments.add("--exec-arg=" + argument));
        arguments.add(ExitCodesTest.url("Succeeded"));
        Ran ran;
        try (FakeCloud _ = FakeCloud.answering(good, RawServer.json("200 OK", "{\"status\":\"Succeeded\"}"))
                .trusting(good)) {
            ran = new TestShell(folder).given("CANARY").run(arguments);
        }

        assertEquals(ExitCode.SUCCEEDED, ran.code());
        assertTrue(ran.err().contains("ended with code 9"), ran.err());
        assertFalse(ran.out().contains("the child"), ran.out());
        JsonNode json = new ObjectMapper().readTree(Files.readString(heard()));
        assertEquals("succeeded", json.get("state").asText());
        assertFalse(Files.readString(folder.resolve("heard.txt.env")).contains("CANARY"));
        assertFalse(Files.readString(heard()).contains("CANARY"));
    }
}
