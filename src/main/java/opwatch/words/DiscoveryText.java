package opwatch.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opwatch.discovery.BusyResource;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.SearchState;
import opwatch.discovery.Trouble;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Problem;
import opwatch.operation.Timestamp;

/// What a search for operations brings, in words. Any thread.
public final class DiscoveryText {
    private DiscoveryText() {}

    /// "SignIns_SRCH in ws-prod".
    public static String title(FoundOperation found) {
        return Strings.text(
                "find.operation",
                plain(found.results().table()),
                plain(found.results().workspace().name()));
    }

    /// What is known of it: kind, state of the table, progress, the time of its data.
    public static String facts(FoundOperation found, Instant now, ZoneId zone) {
        Listed.Job job = found.job();
        List<String> facts = new ArrayList<>();
        String kind = KindText.of(job.kind());
        facts.add(
                job.sourceTable().isEmpty() ? kind : Strings.text("find.kind.source", kind, plain(job.sourceTable())));
        if (!job.statistics().tableState().isEmpty()) {
            facts.add(Strings.text("find.table.state", plain(job.statistics().tableState())));
        }
        String numbers = ResultText.of(job.statistics(), true);
        if (!numbers.isEmpty()) {
            facts.add(numbers);
        }
        if (job.from() != null && job.to() != null) {
            facts.add(Strings.text("find.range", time(job.from(), now, zone), time(job.to(), now, zone)));
        }
        facts.add(plain(found.ref().place().text()));
        return facts.stream().collect(Collectors.joining(" · "));
    }

    /// What is there and how it is.
    public static String of(BusyResource busy) {
        String key = switch (busy.kind()) {
            case CLUSTER -> "find.busy.cluster";
            case WORKSPACE -> "find.busy.workspace";
            case SUMMARY_RULE -> "find.busy.rule";
            case TABLE -> "find.busy.table";
        };
        Listed.Workspace workspace = busy.workspace();
        String in = workspace == null ? "" : plain(workspace.name().name());
        String word = busy.word().isBlank() ? Strings.text("find.busy.unsaid") : plain(busy.word());
        return Strings.text(key, plain(busy.name()), word, in);
    }

    /// Why it cannot be watched.
    public static String why(BusyResource busy) {
        return Strings.text(busy.kind() == BusyResource.Kind.TABLE ? "find.busy.unusable" : "find.busy.why");
    }

    /// What kept a list from being read to its end.
    ///
    /// @param subscription what people call a subscription, by its ID
    public static String of(Trouble trouble, UnaryOperator<String> subscription) {
        String place = place(trouble.request(), subscription);
        return switch (trouble.reason()) {
            case Trouble.Reason.Failed(Problem.Forbidden forbidden) ->
                Strings.text("find.trouble.forbidden", place, plain(forbidden.action()));
            case Trouble.Reason.Failed(Problem problem) ->
                Strings.text("find.trouble.failed", place, PlainText.line(ProblemText.title(problem)));
            case Trouble.Reason.NoList _ -> Strings.text("find.trouble.nolist", place);
            case Trouble.Reason.Elsewhere(String host) ->
                host.isEmpty()
                        ? Strings.text("find.trouble.elsewhere.plain", place)
                        : Strings.text("find.trouble.elsewhere", place, plain(host));
            case Trouble.Reason.Endless _ -> Strings.text("find.trouble.endless", place);
            case Trouble.Reason.TooMany(int tables) -> Strings.text("find.trouble.many", place, tables);
        };
    }

    /// How a search stands: progress while it runs, then what it has brought and how old that is.
    ///
    /// @param at when it ended
    public static String of(SearchState state, Instant at, Instant now) {
        SearchState.Counts counts = state.counts();
        int found = state.found().size();
        String words = switch (state.phase()) {
            case RUNNING ->
                Strings.text(
                        "find.progress",
                        counts.subscriptionsRead(),
                        counts.subscriptions(),
                        counts.workspacesRead(),
                        counts.workspaces(),
                        counts.tables());
            case DONE ->
                Strings.text("find.done", found, counts.workspaces(), counts.tables(), TimeFormat.ago(at, now));
            case CANCELED ->
                Strings.text("find.canceled", found, counts.workspaces(), counts.tables(), TimeFormat.ago(at, now));
        };
        int troubles = state.troubles().size();
        return troubles == 0 ? words : Strings.text("find.result.some", words, Strings.text("find.troubles", troubles));
    }

    private static String place(ListRequest request, UnaryOperator<String> subscription) {
        return switch (request) {
            case ListRequest.Workspaces all ->
                Strings.text("find.place.workspaces", plain(subscription.apply(all.subscriptionId())));
            case ListRequest.Clusters all ->
                Strings.text("find.place.clusters", plain(subscription.apply(all.subscriptionId())));
            case ListRequest.Tables(WorkspaceName name) -> Strings.text("find.place.tables", plain(name.name()));
            case ListRequest.SummaryRules(WorkspaceName name) -> Strings.text("find.place.rules", plain(name.name()));
            case ListRequest.OneTable(WorkspaceName name, String table) ->
                Strings.text("find.place.table", plain(name.name()), plain(table));
        };
    }

    private static String time(Timestamp time, Instant now, ZoneId zone) {
        return PlainText.line(TimeFormat.local(time, now, zone));
    }

    private static String plain(String text) {
        return PlainText.line(text);
    }
}
