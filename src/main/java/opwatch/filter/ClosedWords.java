package opwatch.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;

/// The words for kinds and clouds in a filter, in both languages: of these there are no others. Any thread.
final class ClosedWords {
    private ClosedWords() {}

    /// The kinds one of whose names has this in it.
    static Set<OperationKind> kinds(String folded) {
        return among(OperationKind.class, ClosedWords::names, folded);
    }

    /// The clouds one of whose names has this in it.
    static Set<Cloud> clouds(String folded) {
        return among(Cloud.class, ClosedWords::names, folded);
    }

    /// A kind's names, in lower case, those that the screen shows first.
    static List<String> names(OperationKind kind) {
        return switch (kind) {
            case SEARCH_JOB -> List.of("search job", "搜索作业", "searchjob");
            case RESTORE -> List.of("restore", "还原");
            case DELETE_DATA -> List.of("delete data", "删除数据", "deletedata");
            case PURGE -> List.of("purge", "清除");
            case TABLE -> List.of("table", "表");
            case WORKSPACE -> List.of("workspace", "工作区");
            case CLUSTER -> List.of("cluster", "群集");
            case LINKED_SERVICE -> List.of("linked service", "链接服务", "linkedservice");
            case UNKNOWN -> List.of("unknown", "未知");
        };
    }

    /// A cloud's names, in lower case, those that the screen shows first.
    static List<String> names(Cloud cloud) {
        return switch (cloud) {
            case PUBLIC -> List.of("azure public", "azure 公有云", "public");
            case US_GOVERNMENT -> List.of("azure us government", "azure 美国政府", "usgov");
            case CHINA -> List.of("azure china", "azure 中国（世纪互联）", "21vianet");
            case DEMO -> List.of("demo", "演示");
        };
    }

    private static <E extends Enum<E>> Set<E> among(Class<E> type, Function<E, List<String>> names, String folded) {
        Set<E> found = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(each -> names.apply(each).stream().anyMatch(name -> name.contains(folded)))
                .forEach(found::add);
        return found;
    }
}
