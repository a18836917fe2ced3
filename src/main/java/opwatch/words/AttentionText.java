package opwatch.words;

import java.time.Instant;
import java.time.ZoneId;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.Attention.Snooze;
import opwatch.operation.OperationKind;
import org.jspecify.annotations.Nullable;

/// What a person has decided about a row, in words. Moments have their day and zone. Any thread.
public final class AttentionText {
    private AttentionText() {}

    /// Who knows of a state, since when, and why it may stay so.
    public static String acknowledged(Acknowledgement known, ZoneId zone) {
        String at = TimeFormat.dated(known.of().at(), zone);
        String who = PlainText.line(known.who());
        return known.reason().isEmpty()
                ? Strings.text("mark.acknowledged.by", who, at)
                : Strings.text("mark.acknowledged.why", who, at, PlainText.line(known.reason()));
    }

    /// Until when a row is quiet.
    public static String snoozed(Snooze quiet, ZoneId zone) {
        return quiet.until() == null
                ? Strings.text("mark.snoozed.change")
                : Strings.text("mark.snoozed.until", TimeFormat.dated(quiet.until(), zone));
    }

    /// The same in a cell: the time where it is one of today, else the day.
    public static String snoozedBriefly(Snooze quiet, Instant now, ZoneId zone) {
        Instant until = quiet.until();
        if (until == null) {
            return Strings.text("mark.snoozed");
        }
        boolean today = until.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return Strings.text("mark.snoozed.brief", today ? TickFormat.minute(until, zone) : TickFormat.day(until, zone));
    }

    /// What the person will be told of.
    public static String expected(Expectation wish, ZoneId zone) {
        return switch (wish) {
            case Expectation.Ended(Instant by) -> Strings.text("expect.by", TimeFormat.dated(by, zone));
            case Expectation.AllEnded all -> {
                String group = group(all);
                yield group == null ? Strings.text("expect.all.rows") : Strings.text("expect.all.of", group);
            }
        };
    }

    /// What a group is called; null for rows that were chosen one by one. A group that only a newer OpWatch
    /// knows is called by its name.
    public static @Nullable String group(Expectation.AllEnded all) {
        String name = PlainText.line(all.name());
        return switch (all.group()) {
            case "ROWS" -> null;
            case "TAG" -> Strings.text("expect.group.tag", name);
            case "KIND" -> kind(name);
            case "SUBSCRIPTION" -> Strings.text("expect.group.subscription", name);
            case "TENANT" -> Strings.text("expect.group.tenant", name);
            default -> Strings.text("expect.group.named", name);
        };
    }

    private static String kind(String name) {
        for (OperationKind kind : OperationKind.values()) {
            if (kind.name().equals(name)) {
                return Strings.text("expect.group.named", KindText.of(kind));
            }
        }
        return Strings.text("expect.group.named", name);
    }
}
