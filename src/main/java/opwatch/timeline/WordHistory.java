package opwatch.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import opwatch.operation.Transition;
import org.jspecify.annotations.Nullable;

/// How Azure's word for one operation changed, as a picture: when OpWatch knows which word it was, and
/// between which checks it changed. Immutable; any thread.
///
/// @param mark the state's shape now
/// @param extent from the first to the last moment of which something is known
/// @param stretches oldest first; between two of them lies a change
/// @param changes the times in which the word changed
public record WordHistory(Mark mark, Span extent, List<Stretch> stretches, List<Span> changes) {
    /// A time in which the word was the same.
    ///
    /// @param word Azure's; empty where OpWatch did not check
    public record Stretch(String word, Span span, Fill fill) {}

    public WordHistory {
        stretches = List.copyOf(stretches);
        changes = List.copyOf(changes);
    }

    /// Null as long as no check has brought a word.
    ///
    /// @param now this computer's time
    public static @Nullable WordHistory of(Observation observation, Instant now) {
        List<Transition> words = words(observation.history());
        OperationStatus status = observation.status();
        Check seen = observation.seen();
        if (words.isEmpty() || status == null || seen == null) {
            return null;
        }
        List<Stretch> stretches = new ArrayList<>();
        List<Span> changes = new ArrayList<>();
        before(words.getFirst(), status, stretches, changes);
        for (int i = 0; i < words.size(); i++) {
            Transition next = i + 1 < words.size() ? words.get(i + 1) : null;
            Instant from = words.get(i).seenAt();
            Instant until = next == null ? Span.later(from, seen.at()) : changeBegins(from, next);
            boolean ended = observation.state(words.get(i).to()).isTerminal();
            if (until.isAfter(from) && !ended) {
                stretches.add(new Stretch(words.get(i).to(), new Span(from, until), Fill.RUNNING));
            }
            if (next != null) {
                changes.add(Span.between(until, next.seenAt()));
            }
        }
        if (!status.state().isTerminal() && now.isAfter(seen.at())) {
            Fill rest = observation.problem() == null ? Fill.SILENT : Fill.UNCHECKED;
            stretches.add(new Stretch("", new Span(seen.at(), now), rest));
        }
        Span extent = Span.at(words.getLast().seenAt());
        for (Stretch stretch : stretches) {
            extent = extent.with(stretch.span());
        }
        for (Span change : changes) {
            extent = extent.with(change);
        }
        return new WordHistory(mark(observation, status), extent, stretches, changes);
    }

    /// Those of the operation that is watched now: before its location was corrected, it was another one.
    private static List<Transition> words(List<Transition> history) {
        List<Transition> words = new ArrayList<>();
        for (Transition change : history) {
            if (change.kind() == Transition.Kind.LOCATION) {
                words.clear();
            } else {
                words.add(change);
            }
        }
        return words;
    }

    /// Before the first check that brought a word, OpWatch knows none.
    private static void before(Transition first, OperationStatus status, List<Stretch> stretches, List<Span> changes) {
        Instant start = status.start() == null ? null : status.start().instant();
        if (first.notBefore() != null) {
            changes.add(Span.between(first.notBefore(), first.seenAt()));
        } else if (start != null && start.isAfter(Bar.FIRST) && start.isBefore(first.seenAt())) {
            stretches.add(new Stretch("", new Span(start, first.seenAt()), Fill.SILENT));
        }
    }

    private static Instant changeBegins(Instant from, Transition next) {
        Instant begins = next.notBefore() == null ? next.seenAt() : next.notBefore();
        return Span.later(from, begins);
    }

    private static Mark mark(Observation observation, OperationStatus status) {
        return status.state().isTerminal()
                ? Mark.valueOf(status.state().name())
                : observation.problem() == null ? Mark.RUNNING : Mark.TROUBLE;
    }

    /// The axis on which all of it can be seen.
    public TimeAxis axis(double width) {
        TimeAxis tight = TimeAxis.of(extent.from(), extent.to(), width);
        return tight.zoomed(0.9, width / 2);
    }

    /// The pieces of the picture on an axis.
    public List<BarLayout.Piece> pieces(TimeAxis axis) {
        List<Bar.Part> parts = stretches.stream()
                .map(stretch -> new Bar.Part(stretch.span(), stretch.fill()))
                .toList();
        return BarLayout.of(parts, changes, extent, mark, axis);
    }
}
