package opwatch.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time as Azure wrote it. The schema promises only a string, so the text is kept whatever it is.
///
/// @param raw the text as it came
/// @param instant the moment it stands for, or null when the text could not be read as a time
public record Timestamp(String raw, @Nullable Instant instant) {}
