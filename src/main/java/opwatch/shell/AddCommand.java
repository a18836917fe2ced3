package opwatch.shell;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
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
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));

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
                new GivenOperations.Clouds(bare, list.demo() ? Set.of(Cloud.DEMO) : REAL),
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
        ListAddition.Result result = new ListAddition(list, around).add(wanted);
        if (result instanceof ListAddition.Added(int fresh)) {
            around.streams().out().line(counts(fresh, wanted.size() - fresh));
            return ExitCode.SUCCEEDED;
        }
        around.streams().err().tell(trouble(result));
        return result instanceof ListAddition.NotSaved ? ExitCode.NOT_WRITTEN : ExitCode.NO_ANSWER;
    }

    private static String counts(int fresh, int there) {
        if (fresh == 0) {
            return Strings.text("shell.add.there", there);
        }
        return there == 0 ? Strings.text("notice.added", fresh) : Strings.text("notice.added.some", fresh, there);
    }

    private static String trouble(ListAddition.Result result) {
        return switch (result) {
            case ListAddition.Added(int fresh) -> Strings.text("notice.added", fresh);
            case ListAddition.NotSaved(IoReason reason) -> Strings.text("shell.add.failed", DiskText.of(reason));
            case ListAddition.NoAnswer _ -> StartText.silent();
            case ListAddition.NotTaken(int missing) -> Strings.text("shell.add.nottaken", missing);
        };
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
