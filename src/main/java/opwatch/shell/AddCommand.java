package opwatch.shell;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import opwatch.disk.IoReason;
import opwatch.instance.Claim;
import opwatch.operation.Cloud;
import opwatch.operation.WatchEntry;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.Profile;
import opwatch.words.DiskText;
import opwatch.words.StartText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `add`: puts operations on the watch list, through the window where one has it open.
final class AddCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(Usage.escaped(Strings.text("shell.add.about")));
        WatchOptions.describeOperations(spec);
        ListOptions.describe(spec);
    }

    @Override
    public ExitCode run(ParseResult given, Surroundings around)
            throws WrongUseException, IOException, InterruptedException {
        List<String> arguments = given.matchedPositionalValue(0, List.of());
        if (arguments.isEmpty()) {
            throw new WrongUseException(Strings.text("shell.wrong.nothing"));
        }
        WatchOptions.Place place = WatchOptions.place(given);
        ListOptions list = ListOptions.of(given);
        Cloud bare = list.demo() ? Cloud.DEMO : cloud(around);
        GivenOperations operations = new GivenOperations(
                around,
                new GivenOperations.Clouds(bare, list.demo() ? Set.of(Cloud.DEMO) : Cloud.real()),
                new LoneOperations(place, bare, list.file(around)));
        Collection<WatchEntry> wanted = operations.read(arguments);
        if (wanted.isEmpty()) {
            throw new WrongUseException(Strings.text("shell.wrong.nothing"));
        }
        operations.notes().forEach(around.streams().err()::tell);
        return add(List.copyOf(wanted), list, around);
    }

    private static ExitCode add(List<WatchEntry> wanted, ListOptions list, Surroundings around)
            throws IOException, InterruptedException {
        return switch (new ListAddition(list, around).add(wanted)) {
            case ListAddition.Added(int fresh) -> {
                around.streams().out().line(counts(fresh, wanted.size() - fresh));
                yield ExitCode.SUCCEEDED;
            }
            case ListAddition.NotSaved(IoReason reason) ->
                refused(ExitCode.NOT_WRITTEN, Strings.text("shell.add.failed", DiskText.of(reason)), around);
            case ListAddition.NoAnswer _ -> refused(ExitCode.NO_ANSWER, StartText.silent(), around);
            case ListAddition.NotTaken(int missing) ->
                refused(ExitCode.NO_ANSWER, Strings.text("shell.add.nottaken", missing), around);
        };
    }

    private static ExitCode refused(ExitCode code, String sentence, Surroundings around) {
        around.streams().err().tell(sentence);
        return code;
    }

    private static String counts(int fresh, int there) {
        if (fresh == 0) {
            return Strings.text("shell.add.there", there);
        }
        return there == 0 ? Strings.text("notice.added", fresh) : Strings.text("notice.added.some", fresh, there);
    }

    /// The cloud of a path without a host.
    private static Cloud cloud(Surroundings around) {
        ClaimedFolder folder = new ClaimedFolder(around.folder(), new Claim.ReadOnly());
        try (Profile profile = around.profiles().apply(folder)) {
            return profile.accounts().cloud();
        } finally {
            folder.close();
        }
    }
}
