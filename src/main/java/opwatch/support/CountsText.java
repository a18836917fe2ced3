package opwatch.support;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import opwatch.signin.Account;
import opwatch.signin.Registration;
import opwatch.signin.SignInState;

/// The list and the accounts in numbers. Any thread.
final class CountsText {
    private CountsText() {}

    static String of(DiagnosticsSource source) {
        Lines lines = new Lines();
        List<WatchEntry> rows = source.rows();
        Instant at = source.at();
        lines.add("rows", rows.size());
        lines.add("rows by status", by(rows, CountsText::status));
        lines.add("rows by problem", by(rows, CountsText::problem));
        lines.add("rows by kind", by(rows, row -> row.remarks().kind().name()));
        lines.add("rows by cloud", by(rows, row -> row.ref().cloud().name()));
        lines.add("rows with a label", count(rows, row -> !row.label().isBlank()));
        lines.add("rows with tags", count(rows, row -> !row.remarks().tags().isEmpty()));
        lines.add("rows with a note", count(rows, row -> !row.remarks().note().isEmpty()));
        lines.add("rows acknowledged", count(rows, row -> row.attention().isAcknowledged(row.observation())));
        lines.add("rows snoozed", count(rows, row -> row.attention().isSnoozed(row.observation(), at)));
        lines.add("rows paused", count(rows, row -> row.attention().isPaused(at)));
        lines.add(
                "subscriptions of rows",
                rows.stream().map(row -> row.ref().subscriptionKey()).distinct().count());
        lines.add("subscriptions listed", source.subscriptions().size());
        if (source.azure() != null) {
            lines.gap();
            add(source.azure(), lines);
        }
        return lines.text();
    }

    private static void add(DiagnosticsSource.Azure azure, Lines lines) {
        SignInState state = azure.state();
        lines.add("accounts", state.accounts().size());
        lines.add("accounts by cloud", by(state.accounts(), each -> each.cloud().name()));
        lines.add(
                "home tenants",
                state.accounts().stream().map(Account::homeTenant).distinct().count());
        lines.add("account chosen", state.chosen() != null);
        lines.add("kept in", state.storage());
        lines.add("kept was set aside", state.corrupt());
        lines.add("needs", by(state.needs(), need -> need.trouble().kind().name()));
        lines.add("tenants listed", azure.tenants().size());
        lines.add("own application", !state.registration().clientId().equals(Registration.AZURE_CLI));
        lines.add("own tenant", !state.registration().tenant().equals(Registration.ANY_TENANT));
        lines.add("preset file", azure.preset().file() != null);
        lines.add("preset files that do not count", azure.preset().unused().size());
    }

    private static String status(WatchEntry row) {
        OperationStatus status = row.observation().status();
        return status == null ? "NONE" : status.state().name();
    }

    private static String problem(WatchEntry row) {
        Observation observation = row.observation();
        Problem problem = observation.problem();
        return problem == null ? "NONE" : problem.getClass().getSimpleName();
    }

    private static long count(List<WatchEntry> rows, Predicate<WatchEntry> what) {
        return rows.stream().filter(what).count();
    }

    /// "FAILED 3, RUNNING 12", by name; "-" for nothing.
    private static <T> String by(Collection<T> all, Function<T, String> name) {
        String counts =
                all.stream()
                        .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "-" : counts;
    }
}
