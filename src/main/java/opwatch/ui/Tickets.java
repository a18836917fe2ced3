package opwatch.ui;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import opwatch.network.AppVersion;
import opwatch.report.FreeText;
import opwatch.report.ReportTime;
import opwatch.report.Ticket;
import opwatch.report.TicketChoice;
import opwatch.report.TicketRow;
import opwatch.words.Strings;

/// Puts the ticket of the selected rows on the clipboard, and keeps what the person has chosen to put into
/// tickets. The switches stand in the menu that copies: what they change is seen with the next paste. FX
/// thread only; the texts are made on a thread of their own, because they are long and the net below them
/// reads the disk.
final class Tickets {
    private final ShownView shown;
    private final Commands commands;
    private final BooleanProperty account = new SimpleBooleanProperty(TicketChoice.FIRST.account());
    private final BooleanProperty standIns = new SimpleBooleanProperty(TicketChoice.FIRST.standIns());

    /// A ticket in the forms that go on the clipboard.
    ///
    /// @param html empty for none
    private record Flavors(String text, String html) {}

    Tickets(ShownView shown, Commands commands) {
        assert Platform.isFxApplicationThread();
        this.shown = shown;
        this.commands = commands;
    }

    /// Copies it as text and as HTML: an editor takes what it can show.
    void copy() {
        copy(ticket -> new Flavors(ticket.text(), ticket.html()));
    }

    void copyMarkdown() {
        copy(ticket -> new Flavors(ticket.markdown(), ""));
    }

    /// What the person has chosen to put into tickets.
    TicketChoice choice() {
        return new TicketChoice(account.get(), standIns.get());
    }

    void restore(TicketChoice last) {
        account.set(last.account());
        standIns.set(last.standIns());
    }

    /// The choices as items of a menu.
    List<MenuItem> switches() {
        return List.of(choice("copyas.ticket.account", account), choice("copyas.ticket.standins", standIns));
    }

    private static MenuItem choice(String key, BooleanProperty chosen) {
        CheckMenuItem item = new CheckMenuItem(Strings.text(key));
        item.setId(key.replace('.', '-'));
        item.setSelected(chosen.get());
        // A binding of both would leave a listener of each menu that was opened on the choice.
        item.selectedProperty().subscribe(chosen::set);
        return item;
    }

    private void copy(Function<Ticket, Flavors> forms) {
        List<TicketRow> rows = shown.tickets(commands.selection());
        if (rows.isEmpty()) {
            return;
        }
        // Who reads it wants to know where the person sits, whichever zone the window shows.
        ReportTime time = new ReportTime(shown.time().at(), shown.parts().zone().local());
        TicketChoice chosen = choice();
        String said = chosen.standIns() ? "notice.copied.reports.standins" : "notice.copied.reports";
        Thread.ofPlatform().daemon().name("opwatch-copy").start(() -> {
            Ticket ticket = new Ticket(AppVersion.TEXT, time, rows, chosen, FreeText.ofThisPerson());
            Flavors made = forms.apply(ticket);
            shown.parts()
                    .mailbox()
                    .post(() -> commands.copy(made.text(), made.html(), Strings.text(said, rows.size())));
        });
    }
}
