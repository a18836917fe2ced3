package opwatch.polling;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/// This computer's two clocks. All waiting goes by `nanos`, which cannot be set; what is shown and kept goes
/// by `wall`. In a sleep `nanos` stands still on Linux and macOS but not on Windows (rust-lang/rust issue
/// 79462), so [Uptime] reads both to tell a sleep from a late tick.
///
/// @param wall the time of day
/// @param nanos as [System#nanoTime()]
public record Clocks(InstantSource wall, LongSupplier nanos) {}
