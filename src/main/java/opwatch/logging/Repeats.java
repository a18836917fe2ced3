package opwatch.logging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets events through until ten of a kind have come within a minute, then only counts them. Events are of
/// a kind when they differ in numbers and IDs alone, so that a thousand rows that lose their network are
/// eleven lines. One thread.
final class Repeats {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /// Kinds that are told apart at a time; the oldest is let go for a new one.
    static final int MOST_KINDS = 200;

    private static final int KEY_LENGTH = 500;
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]++");

    /// In the order in which their minutes began.
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private static final class Kind {
        private final Instant since;
        private Event last;
        private int count;

        private Kind(Event first) {
            since = first.at();
            last = first;
        }
    }

    /// What is to be written now that this has happened: the event, unless there were too many of its kind,
    /// after a line for each kind whose minute is over.
    List<Event> take(Event event) {
        List<Event> lines = due(event.at());
        Kind kind = kinds.computeIfAbsent(key(event), _ -> new Kind(event));
        kind.last = event;
        kind.count++;
        if (kind.count <= MOST) {
            lines.add(event);
        }
        if (kinds.size() > MOST_KINDS) {
            Iterator<Kind> eldest = kinds.values().iterator();
            addSummary(eldest.next(), event.at(), lines);
            eldest.remove();
        }
        return lines;
    }

    /// A line for each kind that was counted and whose minute is over.
    List<Event> due(Instant now) {
        List<Event> lines = new ArrayList<>();
        kinds.values().removeIf(kind -> {
            // A clock that was set back must not keep a minute from ending.
            boolean over = now.isBefore(kind.since) || !now.isBefore(kind.since.plus(WINDOW));
            if (over) {
                addSummary(kind, now, lines);
            }
            return over;
        });
        return lines;
    }

    /// A line for each kind that was counted; the log ends.
    List<Event> all(Instant now) {
        List<Event> lines = new ArrayList<>();
        kinds.values().forEach(kind -> addSummary(kind, now, lines));
        kinds.clear();
        return lines;
    }

    /// When the next line is due without another event; null when none is.
    @Nullable
    Instant nextDue() {
        for (Kind kind : kinds.values()) {
            if (kind.count > MOST) {
                return kind.since.plus(WINDOW);
            }
        }
        return null;
    }

    private static void addSummary(Kind kind, Instant now, List<Event> lines) {
        int unsaid = kind.count - MOST;
        if (unsaid > 0) {
            Event last = kind.last;
            String text = "... repeated " + unsaid + (unsaid == 1 ? " time: " : " times: ") + last.text();
            lines.add(new Event(now, last.level(), last.logger(), last.thread(), text));
        }
    }

    private static String key(Event event) {
        String text = event.text();
        String start = text.length() > KEY_LENGTH ? text.substring(0, KEY_LENGTH) : text;
        return event.level() + " " + event.logger() + " "
                + NUMBER.matcher(start).replaceAll("#");
    }
}
