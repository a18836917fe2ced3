package opwatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Problem;
import opwatch.operation.Transition;
import opwatch.operation.WatchEntry;
import opwatch.words.PlainText;
import opwatch.words.ProblemText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// What is said of news, for a notice and for the line of the window. What comes from a server is without
/// secrets ([Reason]), on one line and cut. Any thread.
public final class NewsText {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_WORD = 60;

    /// @param body may be empty
    private record Said(String title, String body) {}

    private NewsText() {}

    /// The notice of all these.
    ///
    /// @param news the newest first; not empty
    /// @param details whether it names rows and reasons
    public static DesktopNotice notice(List<News> news, boolean details, Instant now, ZoneId zone) {
        List<OperationRef> rows = news.stream()
                .flatMap(each -> each.rows().stream())
                .map(WatchEntry::ref)
                .distinct()
                .toList();
        boolean urgent = news.stream().anyMatch(each -> each.kind() == NewsKind.FAILED);
        Said said = said(news, details, now, zone);
        return new DesktopNotice(said.title, said.body, urgent, rows);
    }

    /// The same on one line.
    public static String line(List<News> news, Instant now, ZoneId zone) {
        Said said = said(news, true, now, zone);
        return PlainText.line(said.body.isEmpty() ? said.title : Strings.text("notify.line", said.title, said.body));
    }

    /// The label, or the operation ID when there is none.
    static String name(WatchEntry row) {
        return row.label().isBlank()
                ? PlainText.line(PlainText.capped(row.ref().operationId(), LONGEST_LABEL))
                : Reason.own(row.label().strip(), LONGEST_LABEL);
    }

    private static Said said(List<News> news, boolean details, Instant now, ZoneId zone) {
        if (news.size() > 1) {
            return new Said(NewsCounts.of(news), details ? NewsCounts.labels(news) : "");
        }
        News only = news.getFirst();
        return details ? detailed(only, now, zone) : new Said(hidden(only), "");
    }

    private static Said detailed(News news, Instant now, ZoneId zone) {
        WatchEntry row = news.row();
        return switch (news.kind()) {
            case FAILED, CANCELED, ENDED_WELL -> new Said(change(row), Reason.of(row.observation()));
            case NOT_CHECKED -> new Said(Strings.text("notify.unchecked", name(row)), trouble(row));
            case SIGN_IN -> new Said(signIn(news), Strings.text("notify.signin.body"));
            case UNUSUALLY_LONG -> new Said(Strings.text("notify.long", name(row)), soFar(row, now));
            case EXPECTATION -> wish(news, now, zone);
        };
    }

    private static Said wish(News news, Instant now, ZoneId zone) {
        WatchEntry row = news.row();
        return switch (news.wish()) {
            case Expectation.Ended(Instant by) -> {
                String time = TimeFormat.local(by, now, zone);
                String key = Wishes.isSure(by, row) ? "notify.missed" : "notify.missed.unsure";
                yield new Said(Strings.text(key, name(row), time), lastSeen(row.observation(), now, zone));
            }
            case Expectation.AllEnded(String group, String name) -> {
                String tag = Reason.own(name, LONGEST_LABEL);
                int count = news.rows().size();
                String title = group.equals("TAG") ? Strings.text("notify.all.tag", count, tag) : allEnded(news);
                yield new Said(title, NewsCounts.ends(news.rows()));
            }
            case null -> new Said(name(row), "");
        };
    }

    private static String hidden(News news) {
        return switch (news.kind()) {
            case FAILED -> Strings.text("notify.hidden.failed");
            case CANCELED -> Strings.text("notify.hidden.canceled");
            case ENDED_WELL -> Strings.text("notify.hidden.succeeded");
            case NOT_CHECKED -> Strings.text("notify.hidden.unchecked");
            case SIGN_IN -> signIn(news);
            case UNUSUALLY_LONG -> Strings.text("notify.hidden.long");
            case EXPECTATION ->
                switch (news.wish()) {
                    case Expectation.Ended(Instant by) ->
                        Strings.text(
                                Wishes.isSure(by, news.row()) ? "notify.hidden.missed" : "notify.hidden.missed.unsure");
                    case Expectation.AllEnded _ -> allEnded(news);
                    case null -> "";
                };
        };
    }

    /// "purge: Updating → Failed".
    private static String change(WatchEntry row) {
        Transition last = Ends.last(row.observation());
        String to = last == null ? "" : StateText.word(Reason.safe(last.to()));
        return last == null || last.from().isEmpty()
                ? Strings.text("notify.first", name(row), to)
                : Strings.text("notify.change", name(row), word(last.from()), to);
    }

    /// So short that what follows it in a title is not cut off.
    private static String word(String word) {
        return PlainText.capped(StateText.word(Reason.safe(word)), LONGEST_WORD);
    }

    private static String trouble(WatchEntry row) {
        Problem problem = row.observation().problem();
        return problem == null ? "" : Strings.text("cell.trouble", Reason.safe(ProblemText.title(problem)));
    }

    private static String signIn(News news) {
        return Strings.text("notify.signin", news.rows().size());
    }

    private static String allEnded(News news) {
        return Strings.text("notify.all", news.rows().size());
    }

    private static String soFar(WatchEntry row, Instant now) {
        Duration elapsed = row.observation().elapsed(now);
        return elapsed == null ? "" : Strings.text("notify.long.body", TimeFormat.length(elapsed));
    }

    private static String lastSeen(Observation seen, Instant now, ZoneId zone) {
        OperationStatus status = seen.status();
        Check check = seen.seen();
        return status == null || check == null
                ? Strings.text("notify.missed.never")
                : Strings.text(
                        "notify.missed.body",
                        StateText.word(Reason.safe(status.word())),
                        TimeFormat.local(check.at(), now, zone));
    }
}
