package opwatch.words;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.disk.IoReason;
import org.jspecify.annotations.Nullable;

/// Every value of a sealed type, a record or an enum: all its records, with all enum constants, and with and
/// without what may be missing.
public final class Samples {
    /// What is always there, by the name of the component: the other texts may be empty.
    private static final Set<String> NEVER_EMPTY =
            Set.of("file", "host", "action", "scope", "exception", "aside", "beside", "tenant", "excerpt", "folder");

    private static final Map<Class<?>, List<?>> OTHERS = Map.of(
            int.class, List.of(400, 403, 503),
            long.class, List.of(1L << 27),
            Duration.class, List.of(Duration.ofSeconds(30)),
            Instant.class, List.of(Instant.parse("2026-03-04T05:06:07Z")),
            List.class, List.of(List.of(), List.of("2025-07-01", "2020-08-01")),
            IoReason.class, reasons());

    private Samples() {}

    @SuppressWarnings("unchecked")
    public static <T> List<T> of(Class<T> type) {
        if (OTHERS.containsKey(type)) {
            return (List<T>) OTHERS.get(type);
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses())
                    .flatMap(part -> of(part).stream())
                    .map(type::cast)
                    .toList();
        }
        return type.isRecord() ? records(type) : List.of(type.getEnumConstants());
    }

    private static <T> List<T> records(Class<T> type) {
        List<List<@Nullable Object>> all = List.of(List.of());
        for (RecordComponent component : type.getRecordComponents()) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> start : all) {
                for (Object value : values(component)) {
                    List<@Nullable Object> next = new ArrayList<>(start);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all.stream().map(values -> make(type, values)).toList();
    }

    private static List<?> values(RecordComponent component) {
        Class<?> type = component.getType();
        List<?> values = type == String.class
                ? NEVER_EMPTY.contains(component.getName()) ? List.of("X-1.example") : List.of("", "X-1.example")
                : of(type);
        AnnotatedElement declared = component.getAnnotatedType();
        if (!declared.isAnnotationPresent(Nullable.class)) {
            return values;
        }
        List<@Nullable Object> withNone = new ArrayList<>(values);
        withNone.add(null);
        return Collections.unmodifiableList(withNone);
    }

    private static <T> T make(Class<T> type, List<@Nullable Object> values) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " of " + values, e);
        }
    }

    /// Only two kinds have a detail, and those always.
    private static List<IoReason> reasons() {
        return Arrays.stream(IoReason.Kind.values())
                .flatMap(kind -> {
                    boolean detailed = kind == IoReason.Kind.BUG || kind == IoReason.Kind.SYSTEM;
                    String detail = detailed ? "EBUSY" : "";
                    return Stream.of(new IoReason(kind, "", detail), new IoReason(kind, "/x/list.json", detail));
                })
                .toList();
    }
}
