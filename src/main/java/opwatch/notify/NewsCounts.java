package opwatch.notify;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.words.Strings;

/// What is said of several news together. Any thread.
final class NewsCounts {
    /// So many labels are named.
    private static final int NAMED = 3;

    private NewsCounts() {}

    /// "3 failed, 12 succeeded".
    static String of(List<News> news) {
        Map<NewsKind, Integer> counts = new EnumMap<>(NewsKind.class);
        int groups = 0;
        for (News each : news) {
            if (each.wish() instanceof Expectation.AllEnded) {
                groups++;
            } else {
                counts.merge(
                        each.kind(),
                        each.kind() == NewsKind.SIGN_IN ? each.rows().size() : 1,
                        Integer::sum);
            }
        }
        String all = joined(counts);
        String ended = groups == 0 ? "" : Strings.text("notify.count.groups", groups);
        return all.isEmpty() || ended.isEmpty() ? all + ended : Strings.text("notify.and", all, ended);
    }

    private static String part(NewsKind kind, int count) {
        return switch (kind) {
            case FAILED -> Strings.text("notify.count.failed", count);
            case CANCELED -> Strings.text("notify.count.canceled", count);
            case EXPECTATION -> Strings.text("notify.count.missed", count);
            case SIGN_IN -> Strings.text("notify.count.signin", count);
            case NOT_CHECKED -> Strings.text("notify.count.unchecked", count);
            case UNUSUALLY_LONG -> Strings.text("notify.count.long", count);
            case ENDED_WELL -> Strings.text("notify.count.succeeded", count);
        };
    }

    /// "purge, export, backup and 12 more": the most urgent first.
    static String labels(List<News> news) {
        Map<OperationRef, String> byRow = new LinkedHashMap<>();
        Stream.of(NewsKind.values())
                .flatMap(kind -> news.stream().filter(each -> each.kind() == kind))
                .flatMap(each -> each.rows().stream())
                .forEach(row -> byRow.putIfAbsent(row.ref(), NewsText.name(row)));
        List<String> names = List.copyOf(byRow.values());
        String first = joined(names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : Strings.text("notify.labels.more", first, names.size() - NAMED);
    }

    /// How the rows of a group have ended: "2 failed, 10 succeeded".
    static String ends(List<WatchEntry> rows) {
        Map<NewsKind, Integer> counts = new EnumMap<>(NewsKind.class);
        for (WatchEntry row : rows) {
            NewsKind how = Ends.how(row);
            if (how != null) {
                counts.merge(how, 1, Integer::sum);
            }
        }
        return joined(counts);
    }

    private static String joined(Map<NewsKind, Integer> counts) {
        return joined(counts.entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .toList());
    }

    private static String joined(List<String> parts) {
        return parts.stream()
                .reduce((first, second) -> Strings.text("notify.and", first, second))
                .orElse("");
    }
}
