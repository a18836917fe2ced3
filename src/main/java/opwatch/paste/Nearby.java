package opwatch.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opwatch.operation.Ascii;
import opwatch.operation.OperationKind;
import opwatch.paste.Requests.Mention;
import opwatch.paste.Requests.Request;
import org.jspecify.annotations.Nullable;

/// What is said of an operation in its own JSON object, event or line: the search or restore that a table
/// comes from, the provider's word for what was done, the resource beside it.
final class Nearby {
    private static final int FARTHEST = 4_096;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_LINE = 300;
    private static final Pattern TABLE_ID =
            Pattern.compile("(?i)azure_?async_?operation_?id[\"'`]?\\s?[:=]\\s?[\"'`]?$");
    private static final Pattern ORIGIN =
            Pattern.compile("(?i)(search_?results|restored_?logs)[\"'`]?\\s?[:=]?[\\s\u0001\u0002\u0004]*$");
    /// `Microsoft.OperationalInsights/workspaces/tables/write`, and no resource ID.
    private static final Pattern ACTION = Pattern.compile(
            "(?i)m(?<!providers/m)icrosoft\\.operationalinsights/((?:workspaces|clusters)(?:/[a-z]{1,40}){1,3})(?![a-z/])");
    /// Names that only tables have.
    private static final Pattern TABLE =
            Pattern.compile("(?<![\\w/.@-])[A-Za-z]\\w{0,58}_(?:SRCH|RST|CL)(?![\\w/@.-])");

    private static final Map<String, Target.Type> ACTIONS = Map.of(
            "clusters/write", Target.Type.CLUSTER,
            "clusters/delete", Target.Type.CLUSTER,
            "workspaces/write", Target.Type.WORKSPACE,
            "workspaces/delete", Target.Type.WORKSPACE,
            "workspaces/tables/write", Target.Type.TABLE,
            "workspaces/tables/delete", Target.Type.TABLE,
            "workspaces/tables/deletedata/action", Target.Type.DELETE_DATA,
            "workspaces/linkedservices/write", Target.Type.LINKED_SERVICE,
            "workspaces/linkedservices/delete", Target.Type.LINKED_SERVICE);

    private final String text;
    private final Requests requests;
    private final NavigableMap<Integer, String> actions = new TreeMap<>();

    Nearby(String text, Requests requests) {
        this.text = text;
        this.requests = requests;
        Matcher action = ACTION.matcher(text);
        while (action.find()) {
            String name = Ascii.lower(action.group(1));
            if (ACTIONS.containsKey(name)) {
                actions.put(action.start(), name);
            }
        }
    }

    /// Whether two places are in two objects of one array, or in two records that follow each other.
    static boolean isApart(String text, int from, int to) {
        int depth = 0;
        boolean closed = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '{') {
                if (closed && depth < 0) {
                    return true;
                }
                depth++;
                closed = false;
            } else if (c == '}') {
                depth--;
                closed = true;
            } else {
                closed &= c == ',' || WordEnds.isSpace(c) || c == Marks.BREAK || c == Marks.SPACE;
            }
        }
        return false;
    }

    /// @param at where the operation is named
    /// @param alone whether the text has no other operation
    List<Clue> clues(int at, boolean alone) {
        return Stream.of(origin(at), action(at), beside(at, alone))
                .flatMap(List::stream)
                .toList();
    }

    /// What the object around `azureAsyncOperationId` is called.
    private List<Clue> origin(int at) {
        if (!TABLE_ID.matcher(text.substring(Math.max(0, at - LONGEST_KEY), at)).find()) {
            return List.of();
        }
        int open = at;
        int depth = 0;
        int from = Math.max(0, at - FARTHEST);
        while (open > from && depth <= 0) {
            open--;
            depth += text.charAt(open) == '{' ? 1 : text.charAt(open) == '}' ? -1 : 0;
        }
        Matcher key = ORIGIN.matcher(text.substring(Math.max(0, open - LONGEST_KEY), open));
        if (depth <= 0 || !key.find()) {
            return List.of();
        }
        OperationKind kind =
                Ascii.lower(key.group(1)).startsWith("search") ? OperationKind.SEARCH_JOB : OperationKind.RESTORE;
        Target table = target(at, each -> each.type() == Target.Type.TABLE && Target.ofNewTable(each.name()) == kind);
        return List.of(
                table == null
                        ? new Clue(Clue.Strength.REQUEST, kind, "", "")
                        : table.clue(Clue.Strength.REQUEST, kind));
    }

    /// The provider's word in front of it or behind it; nothing where they are two.
    private List<Clue> action(int at) {
        var before = actions.floorEntry(at);
        var behind = actions.higherEntry(at);
        List<String> words = Stream.of(before, behind)
                .filter(each -> each != null && isSameEvent(Math.min(each.getKey(), at), Math.max(each.getKey(), at)))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (words.size() != 1) {
            return List.of();
        }
        String word = words.getFirst();
        Target.Type type = ACTIONS.get(word);
        Target target = target(
                at,
                each -> each.type() == type || (type == Target.Type.DELETE_DATA && each.type() == Target.Type.TABLE));
        OperationKind kind = kind(word, target);
        return List.of(
                target == null
                        ? new Clue(Clue.Strength.ACTION, kind, "", "")
                        : target.clue(Clue.Strength.ACTION, kind));
    }

    /// A table that is written may come from a search job or a restore: its name tells.
    private static OperationKind kind(String word, @Nullable Target target) {
        return switch (word) {
            case "workspaces/tables/write" -> target == null ? OperationKind.UNKNOWN : Target.ofNewTable(target.name());
            case "workspaces/tables/delete" -> OperationKind.TABLE;
            case "workspaces/tables/deletedata/action" -> OperationKind.DELETE_DATA;
            case "clusters/write", "clusters/delete" -> OperationKind.CLUSTER;
            case "workspaces/linkedservices/write", "workspaces/linkedservices/delete" -> OperationKind.LINKED_SERVICE;
            default -> OperationKind.WORKSPACE;
        };
    }

    /// In one line, or in one object that goes over several.
    private boolean isSameEvent(int from, int to) {
        if (to - from > FARTHEST || isApart(text, from, to)) {
            return false;
        }
        String between = text.substring(from, to);
        boolean line = between.indexOf('\n') < 0 && between.indexOf(Marks.WRAP) < 0;
        return line || (between.indexOf('\n') < 0 && between.contains("\":"));
    }

    /// The one resource of this sort that the object of an operation names; null for none and for two.
    private @Nullable Target target(int at, Predicate<Target> sort) {
        List<Target> found = new ArrayList<>();
        var before = requests.mentions().lowerEntry(at);
        var behind = requests.mentions().higherEntry(at);
        if (before != null && isSameObject(before.getKey(), at)) {
            found.add(before.getValue().target());
        }
        if (behind != null && isSameObject(at, behind.getKey())) {
            found.add(behind.getValue().target());
        }
        Request request = requests.before(at);
        if (request != null && request.target() != null && isSameObject(request.at(), at)) {
            found.add(request.target());
        }
        List<Target> fitting = found.stream().filter(sort).distinct().toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private boolean isSameObject(int from, int to) {
        return to - from <= FARTHEST && !isApart(text, from, to);
    }

    /// The one resource that the text names beside its only operation, or the one table of its line. It
    /// does not tell what was done to it.
    private List<Clue> beside(int at, boolean alone) {
        List<Target> all = alone
                ? requests.mentions().values().stream()
                        .map(Mention::target)
                        .distinct()
                        .limit(2)
                        .toList()
                : List.of();
        if (all.size() == 1) {
            return List.of(all.getFirst().clue(Clue.Strength.BESIDE, OperationKind.UNKNOWN));
        }
        return TABLE.matcher(line(at))
                .results()
                .map(name -> SafeName.ofResource(name.group()))
                .distinct()
                .map(name -> new Clue(Clue.Strength.BESIDE, OperationKind.UNKNOWN, name, ""))
                .toList();
    }

    private String line(int at) {
        int begin = at;
        while (begin > 0 && at - begin < LONGEST_LINE && !isBreak(text.charAt(begin - 1))) {
            begin--;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST_LINE && !isBreak(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == Marks.WRAP || c == Marks.BREAK;
    }
}
