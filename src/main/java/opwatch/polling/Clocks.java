package opwatch.polling;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/// This computer's two clocks. All waiting goes by `nanos`, which cannot be set; what is shown and what is
/// kept goes by `wall`. They differ in a sleep, too: `nanos` stands still on Linux and macOS and runs on in
/// Windows (rust-lang/rust issue 79462).
///
/// @param wall the time of day
/// @param nanos as [System#nanoTime()]
public record Clocks(InstantSource wall, LongSupplier nanos) {}
