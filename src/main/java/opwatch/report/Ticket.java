package opwatch.report;

import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Field;
import opwatch.operation.OperationError;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import opwatch.redaction.Redaction;
import opwatch.redaction.StandIns;
import opwatch.redaction.StandIns.Kind;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// All that is known of some operations, for a support ticket: IDs to find them by, how to ask Azure again,
/// the error from the leaf to the top, what changed between which checks, what OpWatch asked and when. Times
/// are UTC. The same in three forms: plain text, HTML and Markdown, in the language of the window.
///
/// It holds no token, and of no URL that a person or a server has written the query, whose tail may be
/// signed. The log's net takes secrets out of every text ([FreeText]). With stand-ins the same name or ID has
/// the same one everywhere in the ticket, in the label, the URL, the command and the error too.
///
/// Immutable; any thread; long for many rows.
public final class Ticket {
    private final String title;
    /// That there are stand-ins; empty where there are none.
    private final String remark;

    private final List<TicketPart> parts;

    /// @param app the version of OpWatch
    /// @param time when it is made, and where the reader sits
    /// @param rows in the order in which they are told of
    /// @param fit makes fit what a person or a server has written
    public Ticket(String app, ReportTime time, List<TicketRow> rows, TicketChoice choice, FreeText fit) {
        title = Strings.text(
                "report.title",
                ReportTime.utc(time.at()),
                TimeFormat.local(time.at(), time.at(), time.zone()),
                time.zone().getId(),
                app);
        remark = choice.standIns() ? Strings.text("report.standins") : "";
        FreeText free = choice.standIns() ? fit.with(standIns(rows, fit.net())) : fit;
        parts = new ArrayList<>();
        for (TicketRow row : rows) {
            String heading = rows.size() == 1 ? "" : Strings.text("report.of", parts.size() + 1, rows.size());
            parts.add(new TicketPart(heading, new TicketFacts(row, time.at(), choice, free).sections()));
        }
    }

    /// As plain text.
    public String text() {
        return TicketText.of(title, remark, parts);
    }

    /// As a piece of HTML that stands on the clipboard or in a page: no document of its own, no style, no
    /// script and no link.
    public String html() {
        return TicketHtml.of(title, remark, parts);
    }

    /// As Markdown.
    public String markdown() {
        return TicketMarkdown.of(title, remark, parts);
    }

    /// Stand-ins for all that the rows name. All is made known before the first text is written.
    private static StandIns standIns(List<TicketRow> rows, Redaction net) {
        StandIns standIns = new StandIns(net.home());
        for (TicketRow row : rows) {
            WatchEntry entry = row.entry();
            standIns.know(Kind.OPERATION, entry.ref().operationId());
            standIns.know(Kind.SUBSCRIPTION, entry.ref().subscriptionId(), row.subscription());
            entry.resourceNames().forEach(name -> standIns.know(Kind.RESOURCE, name));
            standIns.know(Kind.TENANT, entry.tenantId(), row.tenant());
            standIns.know(Kind.DOMAIN, row.account());
            Acknowledgement known = entry.attention().acknowledged();
            if (known != null) {
                standIns.know(Kind.PERSON, known.who());
            }
        }
        standIns.know(Kind.PERSON, System.getProperty("user.name", ""));
        rows.forEach(row -> learn(row.entry(), standIns));
        return standIns;
    }

    private static void learn(WatchEntry entry, StandIns standIns) {
        standIns.learn(entry.label());
        standIns.learn(entry.remarks().note());
        entry.remarks().tags().forEach(standIns::learn);
        Acknowledgement known = entry.attention().acknowledged();
        if (known != null) {
            standIns.learn(known.reason());
        }
        OperationStatus status = entry.observation().status();
        if (status != null) {
            status.fields().forEach(field -> learn(field, standIns));
            if (status.error() != null) {
                learn(status.error(), standIns);
            }
        }
    }

    private static void learn(OperationError error, StandIns standIns) {
        standIns.learn(error.message());
        standIns.learn(error.target());
        error.causes().forEach(cause -> learn(cause, standIns));
        error.additionalInfo().forEach(field -> learn(field, standIns));
    }

    /// A field that is called a name holds one.
    private static void learn(Field field, StandIns standIns) {
        standIns.learn(field.value());
        if (field.name().matches("(?i).{0,60}name") && field.value().matches("\\S[^\\r\\n]{1,259}")) {
            standIns.name(field.value());
        }
        field.parts().forEach(part -> learn(part, standIns));
    }
}
