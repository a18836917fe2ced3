package opwatch.filter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Observation;
import opwatch.operation.OperationStatus;
import org.jspecify.annotations.Nullable;

/// What the states are called in a filter, in both languages. A row that could not be checked is in that
/// state and still in the one that Azure last reported, as the chips count it. Immutable; any thread.
@SuppressWarnings("ImmutableEnumChecker") // a list of Stream.toList does not change
enum StateName {
    FAILED("failed", "失败"),
    TROUBLE("could not check", "无法检查", "trouble"),
    RUNNING("running", "正在运行", "运行"),
    UNSEEN("not checked yet", "尚未检查", "unseen"),
    CANCELED("canceled", "已取消", "cancelled", "取消"),
    SUCCEEDED("succeeded", "已成功", "成功");

    /// Words of Azure's for what has not ended, each in lower case: they are no typos.
    private static final List<String> AZURE = List.of(
            "accepted",
            "created",
            "creating",
            "deleted",
            "deleting",
            "inprogress",
            "provisioning",
            "updated",
            "updating");

    private final List<String> names;
    private final List<String> shown;

    StateName(String english, String chinese, String... others) {
        names = Stream.concat(Stream.of(english, chinese), Stream.of(others)).toList();
        shown = List.of(english, chinese);
    }

    /// The states whose name begins so.
    static Set<StateName> begun(String folded) {
        Set<StateName> begun = EnumSet.noneOf(StateName.class);
        for (StateName state : values()) {
            if (state.names.stream().anyMatch(name -> name.startsWith(folded))) {
                begun.add(state);
            }
        }
        return begun;
    }

    /// Whether Azure is known to have a status word that begins so.
    static boolean isAzures(String folded) {
        return AZURE.stream().anyMatch(word -> word.startsWith(folded));
    }

    /// The state that Azure last reported; null where it has reported none and the row could not be checked.
    static @Nullable StateName reported(Observation row) {
        OperationStatus status = row.status();
        if (status == null) {
            return row.problem() == null ? UNSEEN : null;
        }
        return switch (status.state()) {
            case FAILED -> FAILED;
            case CANCELED -> CANCELED;
            case SUCCEEDED -> SUCCEEDED;
            case RUNNING -> RUNNING;
        };
    }

    /// The names that the screen shows, in both languages.
    List<String> shown() {
        return shown;
    }

    /// Whether a row of which this is known is in this state.
    boolean holds(Observation row) {
        return this == TROUBLE ? row.problem() != null && !row.isTerminal() : this == reported(row);
    }
}
