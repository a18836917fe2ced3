package opwatch.shell;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a command is done.
///
/// @param once whether each operation is checked one time only
/// @param any whether the first operation that ends is enough
/// @param limit how long it waits at most, by the clock that stands still in a sleep; null for as long as it
/// takes
/// @param program what is run on each change of Azure's word, and its arguments; empty for nothing
record Plan(boolean once, boolean any, @Nullable Duration limit, List<String> program) {
    Plan {
        program = List.copyOf(program);
    }
}
