package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.systems.LinuxOnly;
import opwatch.systems.RealSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real thing: a gnome-keyring on a D-Bus of its own, for each test.
@Timeout(60)
@NeedsKeyring
@LinuxOnly
@RealSystem("D-Bus and a keyring")
class LibSecretTest {
    private static final String UNLOCK =
            "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";

    private static final String START = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; ";

    @TempDir
    private Path home;

    /// Runs the steps in one process after another, under one D-Bus that can start what is installed here.
    private List<String> run(String before, String... processes) throws IOException, InterruptedException {
        return lines("dbus-run-session", "--", "sh", "-c", script(before, processes));
    }

    /// The same under a D-Bus that can start nothing.
    private List<String> runWithoutServices(String... processes) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("services"));
        // Without leave to receive, the bus would throw all answers away and each call would last 25 seconds.
        Path configuration = Files.writeString(
                home.resolve("bus.conf"),
                "<busconfig><type>session</type><listen>unix:tmpdir=" + home + "</listen><auth>EXTERNAL</auth>"
                        + "<servicedir>" + folder + "</servicedir><policy context=\"default\">"
                        + "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                        + "<allow own=\"*\"/></policy></busconfig>");
        return lines("dbus-run-session", "--config-file=" + configuration, "--", "sh", "-c", script("", processes));
    }

    private static String script(String before, String... processes) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return before
                + Stream.of(processes)
                        .map(steps -> "'" + java + "' --enable-native-access=ALL-UNNAMED -cp '"
                                + System.getProperty("java.class.path") + "' " + VaultChild.class.getName() + " "
                                + steps)
                        .collect(Collectors.joining("; "));
    }

    /// What a command says. By a file, because what a bus has started may hold a pipe open after the end.
    private List<String> lines(String... command) throws IOException, InterruptedException {
        Path said = home.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("none"));
        // Nobody who runs this test shall be asked for a password.
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        try {
            process.waitFor();
        } finally {
            process.destroy();
        }
        return Files.readAllLines(said);
    }

    @Test
    void aTextIsKeptBeyondTheProcess() throws Exception {
        assertEquals(
                List.of(
                        "read -> nothing",
                        "write={\"ü\":1} -> done",
                        "read -> {\"ü\":1}",
                        "write=other -> done",
                        "read -> other",
                        "erase -> done",
                        "read -> nothing",
                        "erase -> done"),
                run(UNLOCK, "read 'write={\"ü\":1}'", "read write=other", "read erase", "read erase"));
    }

    @Test
    void aLongTextIsKeptWhole() throws Exception {
        assertEquals(List.of("long -> done", "read -> 100002 letters"), run(UNLOCK, "long", "read"));
    }

    @Test
    void whatIsSetAsideStaysInTheStore() throws Exception {
        assertEquals(
                List.of(
                        "write=bad -> done",
                        "aside -> done",
                        "read -> nothing",
                        "lookaside -> bad",
                        "aside -> done",
                        "lookaside -> bad"),
                run(UNLOCK, "write=bad aside read lookaside aside lookaside"));
    }

    @Test
    void withoutADaemonOnTheBusTheStoreIsMissing() throws Exception {
        assertEquals(
                List.of("read -> MISSING", "write=x -> MISSING", "erase -> MISSING", "aside -> MISSING"),
                runWithoutServices("read write=x erase aside"));
    }

    @Test
    void withoutABusTheStoreIsMissing() throws Exception {
        assertEquals(
                List.of("read -> MISSING", "write=x -> MISSING", "erase -> MISSING", "aside -> MISSING"),
                lines("sh", "-c", script("", "read write=x erase aside")));
    }

    @Nested
    class WhenTheKeyringIsLocked {
        @BeforeEach
        void keepSomething() throws Exception {
            assertEquals(List.of("write=kept -> done"), run(UNLOCK, "write=kept"));
        }

        /// Libsecret itself says "nothing is kept" and "erased".
        @Test
        void whatIsKeptIsNeitherMissingNorErased() throws Exception {
            assertEquals(
                    List.of("read -> LOCKED", "write=x -> LOCKED", "erase -> LOCKED", "aside -> LOCKED"),
                    run(START, "read write=x erase aside"));
            assertEquals(List.of("read -> kept"), run(UNLOCK, "read"));
        }
    }
}
