package opwatch.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opwatch.paste.Labels.Label;

/// What the columns of a table hold, as its head names them.
///
/// @param columns what each holds
/// @param sure whether a column is named for an operation: a row that is not whole is then told
record TableHead(List<Label> columns, boolean sure) {
    static final TableHead NONE = new TableHead(List.of(), false);

    /// The name of a column; whatever else names an operation may be a sentence.
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}|[\\p{L}\\p{N}_. -]{1,36}[ _-]id", Pattern.CASE_INSENSITIVE);
    /// What a column of operations is called where none says so in full.
    private static final Set<String> SHORT =
            Set.of("op", "job", "async", "asyncguid", "job guid", "作业", "作业 id", "作业id");
    private static final int LONGEST_NAME = 80;

    /// Reads names of columns one head after the other, and remembers what they say.
    static final class Names {
        private final Map<String, Label> known = new HashMap<>();

        /// What the names say; nothing where they are no head.
        ///
        /// @param apart whether more than a blank stands between the names: words with blanks between
        /// them may be a sentence, which must name a subscription too
        /// @param events whether the line names columns of the Activity Log
        TableHead head(List<String> names, boolean apart, boolean events) {
            List<Label> labels = new ArrayList<>();
            for (String name : names) {
                labels.add(label(name, events));
            }
            if (names.size() < 2 || !names.stream().allMatch(TableHead::isBalanced)) {
                return NONE;
            }
            if (isSure(names, labels, apart)) {
                return new TableHead(List.copyOf(labels), true);
            }
            boolean named =
                    apart && names.stream().allMatch(name -> NAME.matcher(name).matches());
            return named && isHead(names, labels) ? new TableHead(List.copyOf(labels), false) : NONE;
        }

        private Label label(String name, boolean events) {
            return name.length() > LONGEST_NAME
                    ? Label.NONE
                    : known.computeIfAbsent(events ? "\n" + name : name, _ -> TableHead.label(name, events));
        }
    }

    /// What the values of a name are.
    ///
    /// @param events whether it is one of the Activity Log's
    static Label label(String name, boolean events) {
        Label label = Places.isColumn(name) ? Label.LOCATION : Labels.of(name);
        return label == Label.OPERATION && events && !Labels.isAsync(name) ? Label.MAYBE : label;
    }

    private static boolean isSure(List<String> names, List<Label> labels, boolean apart) {
        boolean all = labels.contains(Label.SUBSCRIPTION) && names.size() >= 3;
        for (int i = 0; i < names.size(); i++) {
            boolean named = apart && NAME.matcher(names.get(i)).matches();
            if (labels.get(i).isOperation() && (all || named)) {
                return true;
            }
        }
        return false;
    }

    /// Whether names without an operation's are a head: of a location and an ID, or of two IDs, one of
    /// them a subscription's. A column with a short name is then the operations'.
    private static boolean isHead(List<String> names, List<Label> labels) {
        boolean ids = labels.contains(Label.SUBSCRIPTION) || labels.contains(Label.OTHER);
        boolean others = labels.contains(Label.LOCATION)
                || (labels.contains(Label.SUBSCRIPTION) && labels.contains(Label.OTHER));
        for (int i = 0; i < names.size(); i++) {
            if (labels.get(i) == Label.NONE && SHORT.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                labels.set(i, Label.OPERATION);
                ids = true;
            }
        }
        return ids && others;
    }

    private static boolean isBalanced(String name) {
        return count(name, "([{") == count(name, ")]}");
    }

    private static long count(String name, String marks) {
        return name.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    int size() {
        return columns.size();
    }

    Label column(int place) {
        return columns.get(place);
    }

    /// Whether the IDs of a column without a name that is known may be operations: no other column is, and
    /// the table says where they are and whose.
    boolean mayBeOperation(int place) {
        return column(place) == Label.NONE
                && columns.contains(Label.SUBSCRIPTION)
                && columns.contains(Label.LOCATION)
                && columns.stream().noneMatch(Label::isOperation);
    }
}
