package opwatch.paste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opwatch.operation.Ascii;
import opwatch.operation.OperationKind;
import org.jspecify.annotations.Nullable;

/// A command of `az` or Az PowerShell that starts an operation, and the names that it was given. Commands
/// that only read are none.
///
/// @param at where it begins
/// @param kind what it starts
/// @param label the name of the resource; empty where it does not stand there
/// @param workspace the workspace of a table; empty where it does not stand there
record Command(int at, OperationKind kind, String label, String workspace) {
    private static final int LONGEST = 1_500;
    private static final String GAP = "[ \u0002\u0004]{1,4}";
    /// `az monitor log-analytics …`, and the header `CommandName: monitor log-analytics …`.
    private static final Pattern AZ =
            Pattern.compile("monitor" + GAP + "log-analytics((?:" + GAP + "(?!-)[a-z-]{4,20}){2,4})(?![a-z-])");
    /// The arguments as `az --debug` writes them.
    private static final Pattern LISTED = Pattern.compile("Command arguments: \\[([^\\]\n]{1,1500})]");
    private static final Pattern POWERSHELL = Pattern.compile("(?i)-(?<=\\b(?:new|set|update|remove|restore)-)"
            + "AzOperationalInsights(SearchTable|RestoreTable|Table|Cluster|Workspace|LinkedService)\\b");

    private static final Map<String, OperationKind> STARTS = Map.ofEntries(
            Map.entry("cluster create", OperationKind.CLUSTER),
            Map.entry("cluster update", OperationKind.CLUSTER),
            Map.entry("cluster delete", OperationKind.CLUSTER),
            Map.entry("workspace create", OperationKind.WORKSPACE),
            Map.entry("workspace update", OperationKind.WORKSPACE),
            Map.entry("workspace delete", OperationKind.WORKSPACE),
            Map.entry("workspace failover", OperationKind.WORKSPACE),
            Map.entry("workspace failback", OperationKind.WORKSPACE),
            Map.entry("workspace table create", OperationKind.TABLE),
            Map.entry("workspace table update", OperationKind.TABLE),
            Map.entry("workspace table delete", OperationKind.TABLE),
            Map.entry("workspace table search-job create", OperationKind.SEARCH_JOB),
            Map.entry("workspace table restore create", OperationKind.RESTORE),
            Map.entry("workspace linked-service create", OperationKind.LINKED_SERVICE),
            Map.entry("workspace linked-service update", OperationKind.LINKED_SERVICE),
            Map.entry("workspace linked-service delete", OperationKind.LINKED_SERVICE));
    private static final Map<String, OperationKind> NOUNS = Map.of(
            "searchtable", OperationKind.SEARCH_JOB,
            "restoretable", OperationKind.RESTORE,
            "table", OperationKind.TABLE,
            "cluster", OperationKind.CLUSTER,
            "workspace", OperationKind.WORKSPACE,
            "linkedservice", OperationKind.LINKED_SERVICE);

    private static final Pattern NAME = option("n|-name|-?table-?name|-?cluster-?name|-?linked-?service-?name|name");
    private static final Pattern WORKSPACE = option("-?workspace-?name");

    private static Pattern option(String names) {
        return Pattern.compile("(?i)(?<![\\w-])-(?:" + names
                + ")(?:=|[ \u0002\u0004]{1,4})[\"'`]?([A-Za-z0-9_][\\w-]{0,62})(?![\\w.@/-])");
    }

    /// All commands of a text, in its order.
    static List<Command> in(String text) {
        List<Command> commands = new ArrayList<>();
        if (text.contains("log-analytics")) {
            List<MatchResult> az = AZ.matcher(text).results().toList();
            for (int i = 0; i < az.size(); i++) {
                add(commands, az(az.get(i).start(), az.get(i).group(1), options(text, az, i)));
            }
            LISTED.matcher(text).results().forEach(listed -> add(commands, listed(listed)));
        }
        List<MatchResult> shell = POWERSHELL.matcher(text).results().toList();
        for (int i = 0; i < shell.size(); i++) {
            OperationKind kind = NOUNS.getOrDefault(Ascii.lower(shell.get(i).group(1)), OperationKind.UNKNOWN);
            commands.add(of(shell.get(i).start(), kind, options(text, shell, i)));
        }
        commands.sort(Comparator.comparingInt(Command::at));
        return commands;
    }

    private static @Nullable Command listed(MatchResult arguments) {
        String line = arguments.group(1).replace("', '", " ").replace("'", "");
        Matcher words = AZ.matcher(line);
        return words.find() ? az(arguments.start(), words.group(1), line.substring(words.end())) : null;
    }

    private static void add(List<Command> commands, @Nullable Command command) {
        if (command != null) {
            commands.add(command);
        }
    }

    /// Null for a command that starts nothing.
    private static @Nullable Command az(int at, String words, String options) {
        String name = words.replaceAll(GAP, " ").strip();
        OperationKind kind = STARTS.get(name);
        return kind == null ? null : of(at, kind, options);
    }

    private static Command of(int at, OperationKind kind, String options) {
        String workspace = SafeName.ofResource(value(WORKSPACE, options));
        String name = SafeName.ofResource(value(NAME, options));
        return switch (kind) {
            case WORKSPACE -> new Command(at, kind, name.isEmpty() ? workspace : name, "");
            case LINKED_SERVICE ->
                new Command(at, kind, name.isEmpty() || workspace.isEmpty() ? "" : workspace + "/" + name, "");
            case CLUSTER -> new Command(at, kind, name, "");
            default -> new Command(at, kind, name, workspace);
        };
    }

    /// What follows a command, to the end of its line or the next command; a line that begins with an option
    /// belongs to the one before.
    private static String options(String text, List<MatchResult> commands, int number) {
        int from = commands.get(number).end();
        int next = number + 1 < commands.size() ? commands.get(number + 1).start() : text.length();
        int to = Math.min(next, from + LONGEST);
        int end = from;
        while (end < to && !ends(text, end)) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '|', ';' -> true;
            case '&' -> text.startsWith("&&", at);
            case Marks.WRAP -> !text.startsWith("-", at + 1);
            default -> false;
        };
    }

    private static String value(Pattern option, String options) {
        Matcher value = option.matcher(options);
        return value.find() ? value.group(1) : "";
    }

    Clue clue() {
        return new Clue(Clue.Strength.COMMAND, kind, label, workspace);
    }
}
