package opwatch.ui.rows;

import java.time.Instant;
import opwatch.operation.ResultStatistics;

/// What Azure said last of the table that an operation fills. Immutable; any thread.
///
/// @param at when that was read
public record TableNumbers(ResultStatistics statistics, Instant at) {}
