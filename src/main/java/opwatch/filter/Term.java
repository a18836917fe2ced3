package opwatch.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationStatus;
import org.jspecify.annotations.Nullable;

/// What one word of a filter asks of a row. Immutable; any thread.
sealed interface Term {
    boolean holds(SearchedRow row, AsOf asOf);

    /// That this stands in it.
    ///
    /// @param field where; null for anywhere
    record Words(@Nullable FilterField field, Word word) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            return field == null ? row.holds(word) : row.any(field, word);
        }
    }

    /// That it has any.
    record Present(FilterField field) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            return switch (field) {
                case ERROR -> row.hasError();
                case KIND -> row.entry().remarks().kind() != OperationKind.UNKNOWN;
                case DURATION -> row.entry().observation().elapsed(asOf.now()) != null;
                default -> row.any(field, text -> !text.isBlank());
            };
        }
    }

    /// That it is in one of these states, or that this stands in Azure's own word.
    record State(Set<StateName> states, Word word) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            for (StateName state : states) {
                if (state.holds(row.entry().observation())) {
                    return true;
                }
            }
            OperationStatus status = row.entry().observation().status();
            return status != null && word.test(status.word());
        }
    }

    /// That it is of one of these kinds.
    record Kinds(Set<OperationKind> kinds) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            return kinds.contains(row.entry().remarks().kind());
        }
    }

    /// That it is in one of these clouds.
    record Clouds(Set<Cloud> clouds) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            return clouds.contains(row.entry().ref().cloud());
        }
    }

    /// That a time of it is before or after another. A time that is not known is neither.
    record Time(FilterField field, Comparison comparison, TimeBound bound) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            Instant moment = row.moment(field);
            return moment != null && bound.holds(comparison, moment, asOf);
        }
    }

    /// That it took, or takes, longer or shorter.
    record Length(Comparison comparison, Duration length) implements Term {
        @Override
        public boolean holds(SearchedRow row, AsOf asOf) {
            Duration elapsed = row.entry().observation().elapsed(asOf.now());
            return elapsed != null && comparison.holds(elapsed.compareTo(length));
        }
    }

    /// Whether the same row may pass at one time and not at another.
    default boolean isTimed() {
        return this instanceof Time || this instanceof Length;
    }
}
