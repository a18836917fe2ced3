package opwatch.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import opwatch.azure.FakeCloud;
import opwatch.azure.RawServer;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each exit code, against an Azure on loopback under its real name.
@Timeout(60)
class ExitCodesTest {
    private static final String SUBSCRIPTION = "11111111-1111-4111-8111-11111111111";
    private static final String TOKEN = "CANARY-token";

    private static KeyStore good;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeCertificate() throws Exception {
        good = FakeCloud.certificate("-ext", "SAN=dns:" + Cloud.PUBLIC.armHost());
    }

    /// An operation whose ID begins with what Azure answers for it.
    static String url(String answer) {
        return new OperationRef(Cloud.PUBLIC, SUBSCRIPTION + "1", "westeurope", answer + "-4711").statusUrl();
    }

    private static FakeCloud azure() throws Exception {
        return FakeCloud.answering(good, head -> {
                    String path = head.substring(0, head.indexOf("\r\n"));
                    for (String word : List.of("Succeeded", "Failed", "Canceled", "InProgress")) {
                        if (path.contains("/" + word + "-")) {
                            return RawServer.json("200 OK", "{\"status\":\"" + word + "\"}");
                        }
                    }
                    return path.contains("/refused-")
                            ? RawServer.json("401 Unauthorized", error("InvalidAuthenticationToken", "It has expired."))
                            : RawServer.json("403 Forbidden", error("AuthorizationFailed", head));
                })
                .trusting(good);
    }

    /// With what a server sends back of a request in it.
    private static String error(String code, String words) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\""
                + words.replace("\r\n", " ").replace("\"", "'") + "\"}}";
    }

    private TestShell shell() {
        return new TestShell(folder).given(TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Succeeded, SUCCEEDED",
        "Failed, FAILED",
        "Canceled, CANCELED",
        "InProgress, NOT_ENDED",
        "refused, SIGN_IN_NEEDED",
        "forbidden, NOT_CHECKED"
    })
    void oneCheckSaysHowItStands(String answer, ExitCode code) throws Exception {
        try (FakeCloud azure = azure()) {
            Ran ran = shell().run("check", "--token-stdin", url(answer));

            assertEquals(code, ran.code(), ran.err());
            assertEquals(1, ran.lines().size(), ran.out());
            assertTrue(ran.out().startsWith(answer + "-4711: "), ran.out());
            assertFalse((ran.out() + ran.err()).contains(TOKEN), ran.out());
            assertTrue(azure.answered().getFirst().contains("\r\nAuthorization: Bearer " + TOKEN + "\r\n"));
        }
    }

    @Test
    void aTokenThatAServerSendsBackIsToldToNobody() throws Exception {
        try (FakeCloud _ = azure()) {
            Ran ran = shell().run("check", "--token-stdin", "--json", url("forbidden"));

            assertTrue(ran.out().contains("\"problem\":\"forbidden\""), ran.out());
            assertFalse((ran.out() + ran.err()).contains("CANARY"), ran.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"Succeeded, SUCCEEDED", "Failed, FAILED", "Canceled, CANCELED", "refused, SIGN_IN_NEEDED"})
    void aWaitEndsWithTheOperation(String answer, ExitCode code) throws Exception {
        try (FakeCloud _ = azure()) {
            assertEquals(code, shell().run("wait", "--token-stdin", url(answer)).code());
        }
    }

    @ParameterizedTest
    @CsvSource({"InProgress, NOT_ENDED", "forbidden, NOT_CHECKED"})
    void aWaitThatIsUpSaysWhatIsKnown(String answer, ExitCode code) throws Exception {
        try (FakeCloud _ = azure()) {
            Ran ran = shell().run("wait", "--token-stdin", "--timeout", "1s", url(answer));

            assertEquals(code, ran.code());
            assertEquals(1, ran.lines().size(), ran.out());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Succeeded Failed, FAILED",
        "Failed Canceled, FAILED",
        "Succeeded Canceled, CANCELED",
        "Canceled forbidden, CANCELED",
        "Succeeded forbidden InProgress, NOT_CHECKED",
        "Succeeded InProgress, NOT_ENDED",
        "Failed refused, SIGN_IN_NEEDED"
    })
    void ofSeveralTheFirstOfTheListCounts(String answers, ExitCode code) throws Exception {
        try (FakeCloud _ = azure()) {
            List<String> all = Stream.concat(
                            Stream.of("check", "--token-stdin"),
                            Stream.of(answers.split(" ")).map(ExitCodesTest::url))
                    .toList();

            assertEquals(code, shell().run(all).code());
        }
    }

    @Test
    void anyEndsWithTheFirstThatEnds() throws Exception {
        try (FakeCloud _ = azure()) {
            Ran ran = shell().run("wait", "--token-stdin", "--any", "--json", url("InProgress"), url("Canceled"));

            assertEquals(ExitCode.CANCELED, ran.code());
            assertEquals(1, ran.lines().size());
            assertTrue(ran.out().contains("\"state\":\"canceled\""), ran.out());
        }
    }

    @Test
    void withoutASignInNothingIsSent() throws Exception {
        try (FakeCloud azure = azure()) {
            Ran ran = shell().run("check", url("Succeeded"));

            assertEquals(ExitCode.SIGN_IN_NEEDED, ran.code());
            assertTrue(ran.out().contains("sign-in needed"), ran.out());
            assertEquals(List.of(), azure.requests());
            assertFalse(Files.exists(shell().data().path()), "a check has made the data folder");
        }
    }

    @Test
    void operationsOfAnotherCloudThanTheTokensNeedASignIn() throws Exception {
        String china = new OperationRef(Cloud.CHINA, SUBSCRIPTION + "1", "chinaeast2", "Failed-1").statusUrl();
        try (FakeCloud azure = azure()) {
            TestShell shell = new TestShell(folder).given(TokensTest.jwt("https://management.azure.com/"));
            Ran ran = shell.run("check", "--token-stdin", url("Succeeded"), china);

            assertEquals(ExitCode.SIGN_IN_NEEDED, ran.code());
            assertEquals(1, azure.answered().size());
        }
    }

    @Test
    void wrongUseIsSaidAndNothingIsAsked() throws Exception {
        try (FakeCloud azure = azure()) {
            Ran ran = shell().run("wait", "--token-stdin", "--tiemout", "1s", url("Succeeded"));

            assertEquals(new Ran(ExitCode.WRONG_USE, "", """
                    “opwatch wait” has no option --tiemout. Did you mean --timeout? Nothing was checked or changed. \
                    “opwatch wait --help” shows what it takes.
                    """.replace("\n", System.lineSeparator())), ran);
            assertEquals(List.of(), azure.requests());
        }
    }

    @Test
    void aResultThatCannotBeWrittenIsACodeOfItsOwn() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (FakeCloud _ = azure()) {
            TestShell shell = shell();
            ExitCode code = Shell.run(List.of("check", "--token-stdin", url("Failed")), shell.surroundings(full));

            assertEquals(ExitCode.NOT_WRITTEN, code);
            assertTrue(shell.told().contains("could not be written (No space left on device)"), shell.told());
        }
    }

    @Test
    void aBugIsNoFailedOperation() {
        TestShell shell = new TestShell(folder);
        Surroundings sound = shell.surroundings(OutputStream.nullOutputStream());
        Surroundings broken =
                new Surroundings(sound.streams(), sound.timing(), sound.folder(), sound.workingFolder(), _ -> {
                    throw new IllegalStateException("a bug");
                });

        assertEquals(ExitCode.NOT_CHECKED, Shell.run(List.of("check", url("Succeeded")), broken));
        assertTrue(shell.told().contains("error of its own (IllegalStateException)"), shell.told());
    }

    @Test
    void theNumbersAreThoseThatScriptsRelyOn() {
        assertEquals(
                "SUCCEEDED 0, FAILED 1, CANCELED 2, NOT_ENDED 3, SIGN_IN_NEEDED 4, NOT_CHECKED 5, WRONG_USE 64,"
                        + " NO_DISPLAY 69, NOT_WRITTEN 74, NO_ANSWER 75, INTERRUPTED 130",
                String.join(
                        ", ",
                        Stream.of(ExitCode.values())
                                .map(code -> code + " " + code.number())
                                .toList()));
    }

    @Test
    void theHelpOfEachCommandListsThem() {
        for (CommandName name : CommandName.values()) {
            Ran ran = new TestShell(folder).run(name.typed(), "--help");

            assertEquals(ExitCode.SUCCEEDED, ran.code());
            for (ExitCode code : ExitCode.values()) {
                assertTrue(
                        ran.out().lines().anyMatch(line -> line.strip().startsWith(code.number() + " ")),
                        name + " does not list " + code);
            }
        }
    }
}
