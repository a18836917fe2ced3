package opwatch.logging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Lets ten events of a kind through within a minute and counts the others; a summary line tells the count
/// when the minute is over. Two events are of the same kind when they differ only in their threads, numbers
/// and GUIDs, so a thousand rows that lose their network make eleven lines. For one thread.
final class RepeatFilter {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /// The filter remembers this many kinds; a new one pushes the oldest out.
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

        /// A clock that is set back must not keep a minute from ending.
        private boolean isOver(Instant now) {
            return now.isBefore(since) || !now.isBefore(since.plus(WINDOW));
        }

        private List<Event> summary(Instant now) {
            int unsaid = count - MOST;
            if (unsaid <= 0) {
                return List.of();
            }
            String text = "... repeated " + unsaid + (unsaid == 1 ? " time: " : " times: ") + last.text();
            return List.of(new Event(now, last.level(), last.logger(), last.thread(), text));
        }
    }

    /// The events to write now: the summaries due, then this event unless ten of its kind came before it.
    List<Event> take(Event event) {
        List<Event> lines = due(event.at());
        Kind kind = kinds.computeIfAbsent(key(event), _ -> new Kind(event));
        kind.last = event;
        kind.count++;
        if (kind.count <= MOST) {
            lines.add(event);
        }
        if (kinds.size() > MOST_KINDS) {
            Kind oldest = kinds.values().iterator().next();
            kinds.values().remove(oldest);
            lines.addAll(oldest.summary(event.at()));
        }
        return lines;
    }

    /// Whether [#due] may have a summary some time, if nothing more happens.
    boolean waits() {
        return kinds.values().stream().anyMatch(kind -> kind.count > MOST);
    }

    /// The summary of each kind whose minute is over; the filter forgets these kinds.
    List<Event> due(Instant now) {
        List<Event> lines = new ArrayList<>();
        kinds.values().removeIf(kind -> {
            boolean over = kind.isOver(now);
            if (over) {
                lines.addAll(kind.summary(now));
            }
            return over;
        });
        return lines;
    }

    /// The summaries of all kinds; the log ends.
    List<Event> all(Instant now) {
        List<Event> lines = kinds.values().stream()
                .flatMap(kind -> kind.summary(now).stream())
                .toList();
        kinds.clear();
        return lines;
    }

    private static String key(Event event) {
        String text = event.text();
        String start = text.length() > KEY_LENGTH ? text.substring(0, KEY_LENGTH) : text;
        return event.level() + " " + event.logger() + " "
                + NUMBER.matcher(start).replaceAll("#");
    }
}
