package opwatch.disk;

import java.util.List;

/// What was remembered, and what a person should know about how it was read.
///
/// @param value never null: the usual one when nothing was remembered
/// @param notices what went wrong on the way; empty when all is well
public record LoadResult<T>(T value, List<LoadWarning> notices) {
    public LoadResult {
        notices = List.copyOf(notices);
    }
}
