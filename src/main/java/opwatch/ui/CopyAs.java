package opwatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import opwatch.operation.OperationRef;
import opwatch.paste.AddLink;
import opwatch.report.Csv;
import opwatch.report.FreeText;
import opwatch.report.MarkdownReport;
import opwatch.report.ReportView;
import opwatch.report.ShellCommand;
import opwatch.ui.kit.Action;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.rows.WatchRow;
import opwatch.words.Strings;

/// Copies the selected rows in the form that the other side needs: as URLs, commands for a shell, lines for a
/// spreadsheet or a wiki. Nothing that it copies holds a token or a signed tail. FX thread only; long texts
/// are made on a thread of their own.
final class CopyAs {
    private final Commands commands;
    private final NoticeBar notices;
    private final ShownView shown;
    private final WindowParts parts;
    private final Tickets tickets;

    CopyAs(Commands commands, NoticeBar notices, ShownView shown, Tickets tickets) {
        assert Platform.isFxApplicationThread();
        this.notices = notices;
        this.commands = commands;
        this.shown = shown;
        this.parts = shown.parts();
        this.tickets = tickets;
    }

    /// A menu for the forms, empty until [#fill]: a start does not wait for it.
    Menu menu() {
        Menu menu = new Menu(Strings.text("copyas.menu"));
        menu.setId("copyas-menu");
        return menu;
    }

    /// Puts the forms into their menu: what can be copied depends on what is selected. Call it when the menu
    /// around it opens.
    void fill(Menu menu, Actions actions) {
        menu.getItems().setAll(items(actions));
    }

    /// The forms, those with keys first.
    List<MenuItem> items(Actions actions) {
        List<MenuItem> items = new ArrayList<>();
        items.add(like(actions, Action.COPY_URL, "copyas.url"));
        items.add(like(actions, Action.COPY_REPORT, "copyas.ticket"));
        items.add(item("copyas.ticket.markdown", tickets::copyMarkdown));
        items.add(like(actions, Action.COPY_ID, "copyas.id"));
        items.add(new SeparatorMenuItem());
        items.add(command("copyas.az", ShellCommand.AZ_REST));
        items.add(command("copyas.powershell", ShellCommand.POWERSHELL));
        items.add(command("copyas.powershell.rest", ShellCommand.POWERSHELL_REST));
        items.add(command("copyas.curl", ShellCommand.CURL));
        // A link opens the person's own list, which takes nothing of the demo.
        if (parts.azure() != null) {
            items.add(link());
        }
        items.add(new SeparatorMenuItem());
        items.add(item("copyas.row", () -> copy(Csv::tabs)));
        items.add(item("copyas.markdown.row", () -> copy(MarkdownReport::rows)));
        items.add(item("copyas.markdown.table", () -> copy(MarkdownReport::table)));
        items.add(new SeparatorMenuItem());
        items.addAll(tickets.switches());
        return items;
    }

    /// An item that does what an action does, and shows its key.
    private static MenuItem like(Actions actions, Action action, String key) {
        MenuItem item = item(key, () -> actions.run(action));
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }

    private MenuItem link() {
        MenuItem item = item("copyas.link", this::copyLink);
        return only(AddLink::canName, item, "copyas.link.not");
    }

    /// Greys an item where it is not for a selected row, and lets it say why.
    private MenuItem only(Predicate<OperationRef> isFor, MenuItem item, String key) {
        if (!commands.selection().stream().map(WatchRow::ref).allMatch(isFor)) {
            item.setDisable(true);
            item.setText(Strings.text(key, item.getText()));
        }
        return item;
    }

    /// An item for a command. Where Azure has another cmdlet for all that is selected, it has that one's
    /// name; where there is no such command for a selected row, it is greyed and says why.
    private MenuItem command(String key, ShellCommand command) {
        List<OperationRef> refs =
                commands.selection().stream().map(WatchRow::ref).toList();
        boolean purges = !refs.isEmpty() && refs.stream().allMatch(OperationRef::isPurge);
        String cmdlet = purges ? ShellCommand.PURGE_CMDLET : ShellCommand.STATUS_CMDLET;
        return only(command::isFor, item(key, Strings.text(key, cmdlet), () -> copy(command)), "copyas.not");
    }

    private static MenuItem item(String key, Runnable run) {
        return item(key, Strings.text(key), run);
    }

    private static MenuItem item(String key, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(key.replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    private void copy(ShellCommand command) {
        List<ShellCommand.Asked> asked = commands.selection().stream()
                .map(row -> new ShellCommand.Asked(row.ref(), row.tenantId().get()))
                .toList();
        put(asked.size(), "copyas.done.command", () -> command.of(asked, parts::apiVersion));
    }

    private void copyLink() {
        List<OperationRef> refs =
                commands.selection().stream().map(WatchRow::ref).toList();
        if (!refs.isEmpty()) {
            AddLink.of(refs)
                    .ifPresentOrElse(
                            link -> commands.copy(link, Strings.text("copyas.done.link", refs.size())),
                            () -> notices.tell(
                                    Strings.text("copyas.link.long", AddLink.MOST, AddLink.LONGEST / 1024), null));
        }
    }

    private void copy(BiFunction<ReportView, FreeText, String> form) {
        List<WatchRow> rows = commands.selection();
        ReportView view = shown.of(rows);
        put(rows.size(), "copyas.done.rows", () -> form.apply(view, FreeText.ofThisPerson()));
    }

    private void put(int count, String said, Supplier<String> text) {
        if (count > 0) {
            Thread.ofPlatform().daemon().name("opwatch-copy").start(() -> {
                String made = text.get();
                parts.mailbox().post(() -> commands.copy(made, Strings.text(said, count)));
            });
        }
    }
}
