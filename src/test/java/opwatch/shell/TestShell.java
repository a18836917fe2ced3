package opwatch.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opwatch.azure.FakeCloud;
import opwatch.disk.DataFolder;
import opwatch.profile.Profiles;
import opwatch.signin.vault.MemoryVault;

/// Runs commands with streams in memory and this computer's time, without the system's store of secrets; real
/// clouds are reached by the way of the [FakeCloud] that is open.
final class TestShell {
    private final Path folder;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] input = new byte[0];
    private boolean inIsTerminal;
    private Timing timing = Timing.ofThisComputer();

    /// @param folder an empty one: the working folder, with the data folder in it
    TestShell(Path folder) {
        this.folder = folder;
    }

    /// Gives this to the commands' standard input.
    TestShell given(String text) {
        return given(text.getBytes(StandardCharsets.UTF_8));
    }

    TestShell given(byte[] bytes) {
        input = bytes.clone();
        return this;
    }

    /// As if a person typed there.
    TestShell atTerminal() {
        inIsTerminal = true;
        return this;
    }

    TestShell by(Timing clock) {
        timing = clock;
        return this;
    }

    DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    Surroundings surroundings(OutputStream out) {
        return new Surroundings(
                new Streams(
                        new ByteArrayInputStream(input),
                        inIsTerminal,
                        new Output(out, StandardCharsets.UTF_8),
                        new Output(err, StandardCharsets.UTF_8),
                        false),
                timing,
                data(),
                folder,
                claimed ->
                        Profiles.of(claimed, new MemoryVault(), timing.clocks().wall(), FakeCloud.network()));
    }

    Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        err.reset();
        ExitCode code = Shell.run(List.of(arguments), surroundings(out));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command and some more arguments.
    Ran run(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    /// What was told so far on the standard error stream.
    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
