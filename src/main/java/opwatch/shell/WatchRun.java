package opwatch.shell;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opwatch.azure.StatusReader;
import opwatch.demo.DemoAzure;
import opwatch.disk.DataFolder;
import opwatch.instance.Claim;
import opwatch.operation.Cloud;
import opwatch.operation.WatchEntry;
import opwatch.polling.LearnedDurations;
import opwatch.profile.ClaimedFolder;
import opwatch.profile.LearnedFile;
import opwatch.profile.Profile;
import opwatch.watchlist.WatchListFile;
import opwatch.words.StartText;
import opwatch.words.Strings;

/// What `check` and `wait` both do: find the operations, find the way to Azure, ask, and tell.
final class WatchRun {
    private final WatchOptions options;
    private final Plan plan;
    private final Surroundings around;

    WatchRun(WatchOptions options, Plan plan, Surroundings around) {
        this.options = options;
        this.plan = plan;
        this.around = around;
    }

    /// @throws WrongUseException when what was given is no operation or no token
    /// @throws IOException when a result cannot be written
    ExitCode run() throws WrongUseException, IOException, InterruptedException {
        if (options.source() == WatchOptions.Source.DEMO) {
            Access access;
            try {
                access = Access.toDemo(around.timing());
            } catch (IOException e) {
                around.streams().err().tell(StartText.of(e));
                return ExitCode.NOT_CHECKED;
            }
            try (access) {
                return ask(operations(Cloud.DEMO, Set.of(Cloud.DEMO)), access);
            }
        }
        Optional<GivenToken.Read> token = options.source() == WatchOptions.Source.TOKEN
                ? Optional.of(TokenReader.read(around.streams().in()))
                : Optional.empty();
        ClaimedFolder folder = new ClaimedFolder(around.folder(), new Claim.ReadOnly());
        try (Profile profile = around.profiles().apply(folder)) {
            return askAzure(profile, token);
        } finally {
            folder.close();
        }
    }

    private ExitCode askAzure(Profile profile, Optional<GivenToken.Read> token)
            throws WrongUseException, IOException, InterruptedException {
        Cloud bare =
                token.flatMap(GivenToken.Read::cloud).orElse(profile.accounts().cloud());
        Collection<WatchEntry> operations = operations(bare, Cloud.real());
        token.ifPresent(given -> tellTenant(given.tenantId()));
        Timing timing = around.timing();
        try (Access access = token.isPresent()
                ? Access.withToken(profile, given(token.get(), operations), timing)
                : Access.withAccounts(profile, timing)) {
            return ask(operations, access);
        }
    }

    /// A token that does not name its cloud is for that of the operations, where they are of one.
    private static GivenToken given(GivenToken.Read token, Collection<WatchEntry> operations) throws WrongUseException {
        List<Cloud> clouds =
                operations.stream().map(entry -> entry.ref().cloud()).distinct().toList();
        if (token.cloud().isEmpty() && clouds.size() > 1) {
            throw new WrongUseException(Strings.text("shell.token.clouds"));
        }
        return new GivenToken(token.token(), token.cloud().orElse(clouds.getFirst()));
    }

    /// Which tenant a token is for is the first thing to look at where Azure does not accept it.
    private void tellTenant(String tenantId) {
        if (!tenantId.isEmpty() && !options.quiet()) {
            around.streams().err().tell(Strings.text("shell.token.tenant", tenantId));
        }
    }

    private Collection<WatchEntry> operations(Cloud bare, Set<Cloud> watchable) throws WrongUseException {
        boolean demo = bare == Cloud.DEMO;
        if (demo && options.operations().isEmpty()) {
            return List.of(DemoAzure.shortOne(around.timing().now()));
        }
        DataFolder folder = demo ? around.folder().demo() : around.folder();
        WatchListFile list = new WatchListFile(folder, around.timing().clocks().wall(), StatusReader::read);
        GivenOperations given = new GivenOperations(
                around, new GivenOperations.Clouds(bare, watchable), new LoneOperations(options.place(), bare, list));
        Collection<WatchEntry> operations = given.read(options.operations());
        if (operations.isEmpty()) {
            throw new WrongUseException(Strings.text("shell.wrong.nothing"));
        }
        if (!options.quiet()) {
            given.notes().forEach(around.streams().err()::tell);
        }
        return operations;
    }

    private ExitCode ask(Collection<WatchEntry> operations, Access access) throws IOException, InterruptedException {
        try (Telling telling = new Telling(options, plan, around)) {
            return new Watching(plan, access.forPoller(), learned(), around.timing(), telling).run(operations);
        }
    }

    /// By this a wait checks as often as the window; a single check does not need it.
    private LearnedDurations learned() {
        return plan.once() || options.source() == WatchOptions.Source.DEMO
                ? LearnedDurations.NONE
                : LearnedFile.in(around.folder(), around.timing().clocks().wall())
                        .peek();
    }
}
