package opwatch.notify;

import java.time.Instant;
import java.time.ZoneId;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// What title and tooltip say of the whole list. Any thread.
public final class GlanceText {
    private GlanceText() {}

    /// The title of a window: how many rows call for the person, failed ones first because a task bar
    /// cuts off the end, and how many run; the name alone when there is nothing to count.
    ///
    /// @param name what the window is called
    public static String title(RowCounts rows, String name) {
        return rows.failed() + rows.unchecked() + rows.running() == 0
                ? name
                : Strings.text("glance.title", rows.failed(), rows.unchecked(), rows.running(), name);
    }

    /// One line for the icon in the tray: what is worst, and why it is quiet and until when.
    ///
    /// @param name what the window is called
    public static String tooltip(Glance glance, String name, Instant now, ZoneId zone) {
        String state = state(glance);
        String quiet = quiet(glance.quiet(), now, zone);
        return quiet.isEmpty()
                ? Strings.text("glance.tip", name, state)
                : Strings.text("glance.tip.quiet", name, state, quiet);
    }

    private static String state(Glance glance) {
        String state = switch (glance.worst()) {
            case FAILED -> Strings.text("glance.failed", glance.count());
            case NOT_CHECKED -> Strings.text("glance.unchecked", glance.count());
            case RUNNING -> Strings.text("glance.open", glance.count());
            case NOTHING -> Strings.text("glance.nothing");
        };
        return glance.acknowledged() ? Strings.text("glance.known", state) : state;
    }

    /// Why nothing is checked now, and until when; empty when checks go on.
    public static String quiet(Quiet quiet, Instant now, ZoneId zone) {
        return switch (quiet.why()) {
            case NO -> "";
            case OFFLINE -> Strings.text("glance.offline");
            case SIGNED_OUT -> Strings.text("glance.signedout");
            case PAUSED ->
                quiet.until() == null
                        ? Strings.text("glance.paused")
                        : Strings.text("glance.paused.until", TimeFormat.until(quiet.until(), now, zone));
        };
    }
}
