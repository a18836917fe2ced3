package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.paste.Requests.Request;
import org.jspecify.annotations.Nullable;

/// What stands around the operations of a text: for each of them the request or the command that started
/// it, the provider's word for it, and the step of the pipeline.
///
/// An operation is born where the header `Azure-AsyncOperation` names it, or else where it is named first.
/// The request in front of that place started it, when nothing else was born of that request and no other
/// request was on its way. Where two operations may be meant, neither is. Reading takes time in proportion
/// to the text.
final class Surroundings {
    /// Between a request and the header of its answer.
    private static final int FARTHEST_REQUEST = 1 << 16;

    private static final int FARTHEST_COMMAND = 1 << 18;
    private static final int LONGEST_LINE = 4_096;
    private static final int LONGEST_LEAD = 90;
    private static final Pattern HEADER = Pattern.compile("(?i)azure-?async-?operation[\"'`]?[\\s\u0001\u0002\u0004"
            + ":=,\"'`\\[\\]{}-]{1,14}(?:value[\"'`:\\s\u0002]{1,6})?(?:https?://[A-Za-z0-9.:-]{1,60})?/?$");

    /// Where an operation is named.
    ///
    /// @param at where its path or its ID begins
    record Sighting(int at, OperationRef ref) {}

    /// Where an operation comes from.
    ///
    /// @param header whether the header of an answer names it there
    private record Birth(int at, OperationRef ref, boolean header) {}

    private final String text;
    private final Requests requests;
    private final List<Command> commands;
    private final Nearby nearby;
    private final Steps steps;
    private final NavigableMap<Integer, Birth> births = new TreeMap<>();

    private Surroundings(String text, List<Sighting> sightings, List<Requests.Path> paths) {
        this.text = text;
        requests = new Requests(text, paths);
        commands = Command.in(text);
        nearby = new Nearby(text, requests);
        steps = new Steps(text);
        Map<String, Birth> all = new HashMap<>();
        for (Sighting sighting : sightings) {
            Birth birth = new Birth(sighting.at, sighting.ref, isHeader(sighting.at));
            all.merge(
                    Findings.place(sighting.ref), birth, (first, next) -> next.header && !first.header ? next : first);
        }
        all.values().forEach(birth -> births.put(birth.at, birth));
    }

    /// The proposals for the operations that anything is known of, by [Findings#place].
    ///
    /// @param sightings all places where operations are named, in the order of the text
    /// @param paths all resource paths of the text, in its order
    static Map<String, Proposal> read(String text, List<Sighting> sightings, List<Requests.Path> paths) {
        Surroundings surroundings = new Surroundings(text, sightings, paths);
        Map<String, Proposal> proposals = new HashMap<>();
        surroundings.births.values().forEach(birth -> {
            Proposal proposal = surroundings.proposal(birth);
            if (!proposal.equals(Proposal.NONE)) {
                proposals.put(Findings.place(birth.ref), proposal);
            }
        });
        return proposals;
    }

    private boolean isHeader(int at) {
        return HEADER.matcher(text.substring(Math.max(0, at - LONGEST_LEAD), at))
                .find();
    }

    private Proposal proposal(Birth birth) {
        List<Clue> clues = new ArrayList<>();
        clues.addAll(requests.results(birth.ref));
        Request request = request(birth);
        Target target = request == null ? null : request.target();
        if (request != null && target != null) {
            clues.add(target.clue(Clue.Strength.REQUEST, target.kind(request.method())));
        }
        clues.addAll(command(birth));
        clues.addAll(nearby.clues(birth.at, births.size() == 1));
        Proposal found = Clue.proposal(clues);
        String step = steps.at(birth.at);
        return found.label().isEmpty()
                ? new Proposal(step, false, found.kind(), found.tags())
                : new Proposal(found.label(), found.named(), found.kind(), Proposal.withTag(found.tags(), step));
    }

    /// The request that was answered with the operation; null where none can be told.
    private @Nullable Request request(Birth birth) {
        Request before = requests.before(birth.at);
        Request behind = requests.behind(birth.at);
        if (behind != null && !isBesideInLine(before, birth.at) && isInLine(birth.at, behind.at())) {
            return behind.isChange() ? behind : null;
        }
        boolean starts = before != null
                && before.isChange()
                && birth.at - before.at() <= FARTHEST_REQUEST
                && isOnlyBirth(birth, before.at(), behind == null ? text.length() : behind.at())
                && !requests.overlaps(before)
                && !Nearby.isApart(text, before.at(), birth.at);
        return starts ? before : null;
    }

    private boolean isBesideInLine(@Nullable Request before, int at) {
        return before != null && isInLine(before.at(), at);
    }

    private boolean isInLine(int from, int to) {
        return to - from <= LONGEST_LINE
                && text.substring(from, to).chars().noneMatch(c -> c == '\n' || c == Marks.WRAP);
    }

    /// Whether no other operation is born in this part of the text. Where several are named, the one that a
    /// header names counts.
    private boolean isOnlyBirth(Birth birth, int from, int to) {
        var all = births.subMap(from, true, to, false).values();
        return all.stream().limit(2).count() == 1
                || (birth.header && all.stream().filter(Birth::header).limit(2).count() == 1);
    }

    /// What the commands say between this operation and the one in front of it.
    private List<Clue> command(Birth birth) {
        if (commands.isEmpty()) {
            return List.of();
        }
        var former = births.lowerEntry(birth.at);
        var next = births.higherEntry(birth.at);
        List<Command> run = between(former == null ? -1 : former.getKey(), birth.at);
        if (run.isEmpty()) {
            boolean all = births.size() == 1 && !requests.hasChange(0, text.length());
            return all ? clues(commands) : List.of();
        }
        boolean shared = next != null && between(birth.at, next.getKey()).isEmpty();
        boolean far = birth.at - run.getLast().at() > FARTHEST_COMMAND;
        return shared || far || requests.hasChange(run.getFirst().at(), birth.at) ? List.of() : clues(run);
    }

    private List<Command> between(int from, int to) {
        return commands.subList(commandsBefore(from), commandsBefore(to));
    }

    private int commandsBefore(int at) {
        int low = 0;
        int high = commands.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (commands.get(middle).at() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Nothing where the commands start different things.
    private static List<Clue> clues(List<Command> run) {
        OperationKind kind = run.getFirst().kind();
        return run.stream().allMatch(command -> command.kind() == kind)
                ? run.stream().map(Command::clue).distinct().toList()
                : List.of();
    }
}
