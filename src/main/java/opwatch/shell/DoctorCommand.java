package opwatch.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opwatch.disk.DataFolder;
import opwatch.instance.InstanceLock;
import opwatch.network.AppVersion;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import opwatch.operation.Cloud;
import opwatch.operation.WatchEntry;
import opwatch.platform.Display;
import opwatch.report.FreeText;
import opwatch.signin.SignInState;
import opwatch.words.FindingText;
import opwatch.words.StorageText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `doctor`: what a support desk asks first. No names of accounts, no tokens; the home folder is left out.
final class DoctorCommand implements Command {
    private static final String CLOUD = "--cloud";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.doctor.about")));
        spec.addOption(Usage.value(CLOUD, SignInCommand.names("|"), Strings.text("shell.option.cloud.doctor")));
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        String named = given.matchedOptionValue(CLOUD, "").strip();
        Cloud chosen = named.isEmpty() ? null : SignInCommand.cloud(named);
        Output out = around.streams().out();
        out.line(versions());
        for (String line : folder(around)) {
            out.line(line);
        }
        out.line(Display.ofThisComputer().missing().orElseGet(() -> Strings.text("shell.doctor.display")));
        try (Accounts accounts = Accounts.open(around)) {
            SignInState state = accounts.signIn().state();
            out.line(Strings.text("shell.doctor.accounts", state.accounts().size(), StorageText.of(state.storage())));
            ConnectionTest.Report report =
                    accounts.profile().test(accounts.profile().proxy(), chosen == null ? accounts.cloud() : chosen);
            for (Finding finding : report.findings()) {
                out.line(FindingText.of(finding));
            }
            for (String store : report.unopened()) {
                out.line(FindingText.unopened(store));
            }
            boolean reached = report.findings().stream().allMatch(finding -> finding.failed() == null);
            return reached ? ExitCode.SUCCEEDED : ExitCode.NOT_CHECKED;
        }
    }

    private static String versions() {
        return Strings.text(
                "shell.doctor.versions",
                AppVersion.TEXT,
                System.getProperty("java.runtime.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }

    private static List<String> folder(Surroundings around) {
        DataFolder folder = around.folder();
        String path = FreeText.ofThisPerson().line(folder.path().toString());
        List<String> lines = new ArrayList<>();
        if (!Files.isDirectory(folder.path())) {
            lines.add(Strings.text("shell.doctor.folder.none", path));
            return lines;
        }
        lines.add(Strings.text(
                Files.isWritable(folder.path()) ? "shell.doctor.folder" : "shell.doctor.folder.shut", path));
        lines.add(Strings.text(InstanceLock.isHeld(folder) ? "shell.doctor.window" : "shell.doctor.window.none"));
        Optional<List<WatchEntry>> rows = new ListOptions(false).rows(around);
        rows.ifPresent(all -> lines.add(Strings.text("shell.doctor.list", all.size())));
        return lines;
    }
}
