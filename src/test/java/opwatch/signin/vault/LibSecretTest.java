package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real thing: a gnome-keyring on a D-Bus of its own, for each test.
@Timeout(60)
@NeedsKeyring
@EnabledOnOs(OS.LINUX)
class LibSecretTest {
    private static final String UNLOCK =
            "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";

    @TempDir
    private Path home;

    /// Runs the steps in one process after another, under one D-Bus.
    private List<String> run(String before, String... processes) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = before
                + Stream.of(processes)
                        .map(steps -> "'" + java + "' --enable-native-access=ALL-UNNAMED -cp '"
                                + System.getProperty("java.class.path") + "' " + VaultChild.class.getName() + " "
                                + steps)
                        .collect(Collectors.joining("; "));
        return lines(List.of("dbus-run-session", "--", "sh", "-c", script));
    }

    private List<String> lines(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (!command.getFirst().startsWith("dbus")) {
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("none"));
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
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
        // An empty folder of services: the bus cannot start one by itself.
        Path services = Files.createDirectories(home.resolve("share/dbus-1/services"));
        assertEquals(
                List.of("read -> MISSING", "write=x -> MISSING", "erase -> MISSING"), lines(withoutServices(services)));
    }

    private List<String> withoutServices(Path services) throws IOException {
        Path configuration = Files.writeString(
                home.resolve("bus.conf"),
                "<busconfig><type>session</type><listen>unix:tmpdir=" + home + "</listen><auth>EXTERNAL</auth>"
                        + "<servicedir>" + services + "</servicedir><policy context=\"default\">"
                        + "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        List<String> command = new ArrayList<>(List.of("dbus-run-session", "--config-file=" + configuration, "--"));
        command.addAll(java("read", "write=x", "erase"));
        return command;
    }

    @Test
    void withoutABusTheStoreIsMissing() throws Exception {
        assertEquals(List.of("read -> MISSING", "write=x -> MISSING"), lines(java("read", "write=x")));
    }

    private static List<String> java(String... steps) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                VaultChild.class.getName()));
        command.addAll(List.of(steps));
        return command;
    }
}
