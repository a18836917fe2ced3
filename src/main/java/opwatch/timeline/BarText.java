package opwatch.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.words.PlainText;
import opwatch.words.StateText;
import opwatch.words.Strings;
import opwatch.words.TimeFormat;

/// A bar in words: only what is known, each time in the shown zone and in UTC. Any thread.
///
/// @param zone the zone that times are shown in
public record BarText(ZoneId zone) {
    /// The sentences for a row, one a line: name, state, start, end or how far it is known, and what does
    /// not fit.
    ///
    /// @param name the row's
    public List<String> of(String name, Observation observation, Instant addedAt, Bar bar) {
        List<String> lines = new ArrayList<>(List.of(PlainText.line(name), state(observation)));
        if (observation.status() == null) {
            lines.add(Strings.text("timeline.added", moment(addedAt)));
            return lines;
        }
        lines.add(start(observation.status(), bar));
        lines.add(end(observation, bar));
        Duration took =
                observation.isTerminal() ? observation.elapsed(bar.extent().to()) : null;
        if (took != null && !bar.is(Doubt.END_BEFORE_START)) {
            lines.add(Strings.text("timeline.took", TimeFormat.length(took)));
        }
        bar.doubts().stream().sorted().forEach(doubt -> lines.add(doubt(doubt)));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /// The sentence for a group of rows.
    public String of(String name, int count, Span extent) {
        return Strings.text("timeline.group", PlainText.line(name), count, moment(extent.from()), moment(extent.to()));
    }

    /// A moment in the shown zone, and in UTC where that is another.
    public String moment(Instant when) {
        String there = TimeFormat.dated(when, zone);
        boolean isUtc = zone.getRules().getOffset(when).equals(ZoneOffset.UTC);
        return isUtc ? there : Strings.text("timeline.moment", there, TimeFormat.utc(when));
    }

    private static String state(Observation observation) {
        OperationStatus status = observation.status();
        if (status != null && (status.state().isTerminal() || observation.problem() == null)) {
            return StateText.full(status);
        }
        return Strings.text(observation.problem() == null ? "state.unseen" : "state.trouble");
    }

    private String start(OperationStatus status, Bar bar) {
        return bar.is(Doubt.START_UNKNOWN)
                        || status.start() == null
                        || status.start().instant() == null
                ? Strings.text("timeline.start.unknown")
                : Strings.text("timeline.started", moment(status.start().instant()));
    }

    private String end(Observation observation, Bar bar) {
        OperationStatus status = observation.status();
        Check seen = observation.seen();
        if (!observation.isTerminal() && seen != null) {
            return Strings.text(
                    observation.problem() == null ? "timeline.running" : "timeline.unchecked", moment(seen.at()));
        }
        if (bar.is(Doubt.END_UNKNOWN)) {
            Span end = bar.end() == null ? Span.at(bar.extent().to()) : bar.end();
            return end.isEmpty() || end.from().equals(bar.extent().from())
                    ? Strings.text("timeline.ended.by", moment(end.to()))
                    : Strings.text("timeline.ended.between", moment(end.from()), moment(end.to()));
        }
        return status == null || status.end() == null || status.end().instant() == null
                ? ""
                : Strings.text("timeline.ended", moment(status.end().instant()));
    }

    private static String doubt(Doubt doubt) {
        return switch (doubt) {
            case START_UNKNOWN, END_UNKNOWN -> "";
            case END_BEFORE_START -> Strings.text("timeline.doubt.order");
            case START_AHEAD -> Strings.text("timeline.doubt.start");
            case END_AHEAD -> Strings.text("timeline.doubt.end");
        };
    }
}
