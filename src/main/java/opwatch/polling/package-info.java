/// When to look again: cadence, request budget, the poller.
///
/// No HTTP, no JSON, no JavaFX, no clock of its own: it is handed a way to look, a clock and an executor,
/// and is woken by
/// `tick()`. That is what lets a test live through a day in a second.
@NullMarked
package opwatch.polling;

import org.jspecify.annotations.NullMarked;
