package opwatch.shell;

import java.util.List;
import opwatch.operation.OperationRef;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What `check` and `wait` both take.
///
/// @param operations URLs, IDs, texts, names of files, and `-` for the standard input; in their order
/// @param place where an ID alone is
/// @param source who answers
/// @param json whether results are lines of JSON
/// @param quiet whether nothing but results and trouble is told
record WatchOptions(List<String> operations, Place place, Source source, boolean json, boolean quiet) {
    /// Stands for the standard input.
    static final String INPUT = "-";

    private static final String JSON = "--json";
    private static final String QUIET = "--quiet";
    private static final String SUBSCRIPTION = "--subscription";
    private static final String LOCATION = "--location";
    private static final String TOKEN = "--token-stdin";
    private static final String DEMO = "--demo";

    /// Where an operation is of which only the ID is given.
    ///
    /// @param subscriptionId empty for not given
    /// @param location empty for not given
    record Place(String subscriptionId, String location) {}

    /// Who answers.
    enum Source {
        /// Azure, asked with the accounts of the window.
        ACCOUNTS,
        /// Azure, asked with the token on the standard input.
        TOKEN,
        /// The embedded Azure.
        DEMO
    }

    WatchOptions {
        operations = List.copyOf(operations);
    }

    static void describe(CommandSpec spec) {
        describeOperations(spec);
        spec.addOption(Usage.flag(TOKEN, Strings.text("shell.option.token")));
        spec.addOption(Usage.flag(JSON, Strings.text("shell.option.json")));
        spec.addOption(Usage.flag(QUIET, Strings.text("shell.option.quiet")));
        spec.addOption(Usage.flag(DEMO, Strings.text("shell.option.demo")));
    }

    /// The part that says which operations are meant.
    static void describeOperations(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("URL|ID|FILE|-")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description(Usage.escaped(Strings.text("shell.option.operations")))
                .build());
        spec.addOption(Usage.value(SUBSCRIPTION, "ID", Strings.text("shell.option.subscription")));
        spec.addOption(Usage.value(LOCATION, "NAME", Strings.text("shell.option.location")));
    }

    /// What was given, as far as it can be judged without reading anything.
    ///
    /// @throws WrongUseException when it does not go together
    static WatchOptions of(ParseResult given, Streams streams) throws WrongUseException {
        List<String> operations = given.matchedPositionalValue(0, List.of());
        Place place = place(given);
        boolean token = given.hasMatchedOption(TOKEN);
        boolean demo = given.hasMatchedOption(DEMO);
        refuse(operations.isEmpty() && !demo, "shell.wrong.nothing", "");
        refuse(token && demo, "shell.wrong.demo", "");
        refuse(token && operations.contains(INPUT), "shell.wrong.token.twice", "");
        refuse(token && streams.inIsTerminal(), "shell.wrong.token.terminal", "");
        Source source = demo ? Source.DEMO : token ? Source.TOKEN : Source.ACCOUNTS;
        return new WatchOptions(operations, place, source, given.hasMatchedOption(JSON), given.hasMatchedOption(QUIET));
    }

    /// Where an ID alone is.
    ///
    /// @throws WrongUseException when that cannot be
    static Place place(ParseResult given) throws WrongUseException {
        Place place = new Place(
                given.matchedOptionValue(SUBSCRIPTION, "").strip(),
                given.matchedOptionValue(LOCATION, "").strip());
        refuse(
                !place.subscriptionId().isEmpty() && !OperationRef.isSubscriptionId(place.subscriptionId()),
                "shell.wrong.subscription",
                place.subscriptionId());
        refuse(
                !place.location().isEmpty() && !OperationRef.isLocation(place.location()),
                "shell.wrong.location",
                place.location());
        return place;
    }

    private static void refuse(boolean wrong, String key, String word) throws WrongUseException {
        if (wrong) {
            throw new WrongUseException(Strings.text(key, PlainText.line(word)));
        }
    }
}
