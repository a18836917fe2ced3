package opwatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opwatch.Main;
import opwatch.signin.vault.Vaults;

/// Starts of the real app in processes of their own, on the headless platform and without a keyring.
final class RealStarts {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path home;
    private final List<Process> started = new ArrayList<>();

    /// @param home the data folder of every start
    RealStarts(Path home) {
        this.home = home;
    }

    /// Starts it; what it says goes to a file of the build.
    Process start(String... arguments) throws IOException {
        return start(builder(command(List.of(), System.getProperty("java.class.path"), Main.class, arguments))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "start-test.log").toFile()));
    }

    Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /// The command of a start.
    ///
    /// @param options more options of the JVM
    List<String> command(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djavafx.cachedir=" + System.getProperty("javafx.cachedir", "target/javafx"),
                "-D" + Vaults.PROPERTY + "=" + Vaults.MEMORY));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OPWATCH_HOME", home.toString());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("none"));
        return builder;
    }

    void endAll() throws InterruptedException {
        started.forEach(Process::destroyForcibly);
        for (Process process : started) {
            process.waitFor();
        }
    }
}
