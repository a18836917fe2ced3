package opwatch.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can stand before the colon of a word, and what of a row it stands for. The order is the one in which
/// plain words are searched: what costs little first. Immutable; any thread.
@SuppressWarnings("ImmutableEnumChecker") // a list of Stream.toList does not change
public enum FilterField {
    LABEL(Form.TEXT, "标签", "label", "name"),
    STATE(Form.STATE, "状态", "state", "status"),
    ID(Form.TEXT, "操作", "id", "operation"),
    SUBSCRIPTION(Form.TEXT, "订阅", "sub", "subscription"),
    LOCATION(Form.TEXT, "位置", "loc", "location", "region"),
    TENANT(Form.TEXT, "租户", "tenant"),
    CLOUD(Form.CLOUD, "云", "cloud"),
    KIND(Form.KIND, "类型", "kind", "type"),
    TAG(Form.TEXT, "标记", "tag", "tags"),
    NOTE(Form.TEXT, "备注", "note", "notes"),
    ERROR(Form.TEXT, "错误", "error", "errors"),
    RESULT(Form.TEXT, "结果", "result", "results", "properties"),
    STARTED(Form.TIME, "开始时间", "started", "start", "开始"),
    ENDED(Form.TIME, "结束时间", "ended", "end", "结束"),
    ADDED(Form.TIME, "添加时间", "added", "添加"),
    CHECKED(Form.TIME, "检查时间", "checked", "检查"),
    DURATION(Form.LENGTH, "持续时间", "duration", "took", "用时");

    /// What can stand behind the colon.
    enum Form {
        TEXT,
        STATE,
        KIND,
        CLOUD,
        TIME,
        LENGTH
    }

    private static final List<FilterField> ALL = List.of(values());

    private final Form form;
    private final List<String> names;

    FilterField(Form form, String chinese, String english, String... others) {
        this.form = form;
        names = Stream.concat(Stream.of(english, chinese), Arrays.stream(others))
                .toList();
    }

    /// The field of this name, in any case and either language.
    static Optional<FilterField> named(String name) {
        String folded = Folding.fold(name);
        return ALL.stream().filter(field -> field.names.contains(folded)).findFirst();
    }

    /// The English name that a mistyped one is nearest to: the beginning of it, or one with at most two
    /// letters more, less or other. Null when none is near.
    static @Nullable String nearest(String name) {
        String folded = Folding.fold(name);
        List<String> all = ALL.stream().flatMap(field -> field.names.stream()).toList();
        Optional<String> begun = all.stream()
                .filter(each -> folded.length() > 1 && each.startsWith(folded))
                .findFirst();
        return begun.orElseGet(() -> all.stream()
                .filter(each -> distance(folded, each) <= (each.length() < 5 ? 1 : 2) && folded.length() > 1)
                .min(Comparator.comparingInt(each -> distance(folded, each)))
                .orElse(null));
    }

    /// Its name in English, then in Chinese, then what else it is called.
    public List<String> names() {
        return names;
    }

    Form form() {
        return form;
    }

    /// How many letters must be put in, left out or changed (Levenshtein).
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int above = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                above = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
