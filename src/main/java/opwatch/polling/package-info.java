/// When to look again: cadence, request budget, the poller.
///
/// No HTTP, no JSON, no JavaFX, no clock of its own: it is handed a way to look, two clocks and an
/// executor, and is woken by `tick()`. That is what lets a test live through a day in some seconds.
///
/// Who decides what: [Poller] keeps the rows ([Watched]) and hears the answers; [Cadence] says when a row
/// is due, by what was learned ([Experience]) and what its lane can spend ([Shares]), or after trouble by
/// [Backoff]; [Flights] starts what is due and may leave; a [Lane] is what the rows of one account in one
/// subscription have in common: [Budget], places in flight, and whether the network is there. All of it is
/// guarded by the poller's lock.
///
/// Decided here: waiting goes by the monotonic clock, also what Azure asks us to wait for, so that no clock
/// that is set makes us early; where that clock stands still in a sleep we rather wait longer. After a 429
/// and while there is no network one look at a time tests the way. Prices and the longest round were found
/// by a simulation (`CadenceBenchmark` among the tests prints its table), which the build repeats.
@NullMarked
package opwatch.polling;

import org.jspecify.annotations.NullMarked;
