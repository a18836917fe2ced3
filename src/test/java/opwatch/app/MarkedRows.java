package opwatch.app;

import java.time.Instant;
import java.util.List;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.Attention.StateThen;
import opwatch.ui.rows.WatchRow;

/// Rows with every mark, for pictures.
final class MarkedRows {
    private MarkedRows() {}

    /// Lets each fifth row be acknowledged, snoozed, expected, unread or nothing of all that.
    static void of(Desk desk) {
        Desk.onFx(() -> {
            List<WatchRow> rows = desk.window().list().rows();
            Instant now = desk.clock.instant();
            return desk.window().list().note(rows, (row, one) -> {
                StateThen then = StateThen.of(row.observation().get(), now);
                return switch (rows.indexOf(row) % 5) {
                    case 0 -> one.withAcknowledged(new Acknowledgement("robin.doe@contoso.com", "known", then));
                    case 1 -> one.withSnoozed(new Snooze(now.plusSeconds(3600), then));
                    case 2 -> one.withExpected(_ -> List.of(new Expectation.Ended(now.plusSeconds(7200))));
                    case 3 -> one.withRead(now);
                    default -> one.withRead(Attention.change(row.observation().get()));
                };
            });
        });
    }
}
