package opwatch.ui;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import opwatch.operation.OperationRef;
import opwatch.ui.details.SupportReport;
import opwatch.ui.kit.Keys;
import opwatch.words.Strings;

/// What can be done with the selected rows, on the right mouse button and the menu key.
final class RowMenu {
    private final Commands commands;

    RowMenu(Commands commands) {
        this.commands = commands;
    }

    ContextMenu menu() {
        return new ContextMenu(
                item("menu.copy.url", Keys.COPY, () -> commands.copyRows(row -> url(row.ref()))),
                item(
                        "menu.copy.id",
                        null,
                        () -> commands.copyRows(row -> row.ref().operationId())),
                item(
                        "menu.copy.report",
                        null,
                        () -> commands.copyRows(
                                row -> SupportReport.of(row.entry(), Instant.now(), ZoneId.systemDefault()))),
                new SeparatorMenuItem(),
                item("menu.check", Keys.REFRESH, commands::refresh),
                item("menu.rename", Keys.RENAME, commands::rename),
                new SeparatorMenuItem(),
                item("menu.remove", Keys.REMOVE, commands::remove));
    }

    static MenuItem item(String key, @org.jspecify.annotations.Nullable Keys keys, Runnable action) {
        MenuItem item = new MenuItem(Strings.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        if (keys != null) {
            item.setAccelerator(keys.combination());
        }
        return item;
    }

    /// What a pasted or remembered operation is called in a URL bar.
    static String url(OperationRef ref) {
        return "https://" + ref.cloud().armHost() + ref.path() + "?api-version=2025-07-01";
    }
}
