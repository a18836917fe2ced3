package opwatch.ui;

import java.util.Map;
import javafx.application.Platform;
import opwatch.report.ReportFormat;
import opwatch.report.TicketChoice;
import opwatch.settings.Sharing;
import opwatch.ui.details.DetailsPane;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NoticeBar;

/// What leaves the window for other people and programs: views as files, rows as texts. FX thread only.
final class Handover {
    private final ViewExport export;
    private final Tickets tickets;
    private final CopyAs copyAs;

    Handover(ShownView shown, Commands commands, NoticeBar notices, Overlay overlay) {
        assert Platform.isFxApplicationThread();
        export = new ViewExport(shown, shown.parts(), notices, overlay);
        tickets = new Tickets(shown, commands);
        copyAs = new CopyAs(commands, notices, shown, tickets);
    }

    /// What this part of the window does for which action.
    Map<Action, Runnable> actions() {
        return Map.of(Action.EXPORT_VIEW, export::open, Action.COPY_REPORT, tickets::copy);
    }

    /// The forms that rows are copied in.
    CopyAs copyAs() {
        return copyAs;
    }

    /// Lets the details do what the menus do.
    void join(DetailsPane details, Actions actions) {
        details.onAction(actions::run);
        details.onCopyAs(() -> copyAs.items(actions));
    }

    /// How rows were handed on last, for the settings.
    Sharing settings() {
        TicketChoice choice = tickets.choice();
        return new Sharing(export.format().name(), choice.account(), choice.standIns());
    }

    void restore(Sharing last) {
        String format = last.reportFormat();
        export.restore(ReportFormat.named(format == null ? "" : format));
        tickets.restore(new TicketChoice(last.ticketAccount(), last.ticketStandIns()));
    }
}
