/// When to check again: cadence, request budget, the poller.
///
/// No HTTP, no JSON, no JavaFX, no clock of its own: it is handed a way to check, two clocks and an
/// executor, and is driven by `tick()`. That is what lets a test live through a day in some seconds.
///
/// Who decides what: [Poller] has the threads: it takes commands, runs checks on the workers and tells the
/// listener. The [Schedule] has the state: the rows ([ScheduledRow]), the [SubscriptionQueues] they stand
/// in and the [RequestsInFlight]. [Cadence] says when a row is due, by what was learned
/// ([DurationModels]) and what its queue can spend ([RequestAllocator]), or after trouble by [Backoff];
/// what a person is told of durations comes from single ones ([DurationSamples]). A
/// [SubscriptionQueue] is what the rows of one account in one subscription share; its [Gate] says until when
/// nothing leaves, and its [Budget] how much leaves then. [Pauses] says what a person has paused: only that
/// goes by the time of day, because its end was chosen as one.
///
/// A purge is asked once in ten minutes at most, whoever asks and whatever went wrong, also over a start:
/// Azure says of it in 30 days nothing but the end. Nothing is learned of purges, nor known of them by
/// others.
///
/// Decided here: one lock guards the whole schedule, and only the poll timer and the workers take it.
/// Commands wait in a list for the timer, which they wake, so the FX thread never waits for the lock.
/// Waiting goes by the monotonic clock, also when Azure asks us to wait, so that setting the clock makes no
/// request early; where that clock stands still in a sleep we rather wait longer. After a 429 and while
/// there is no network one check at a time tests the way. Prices and the longest round were found by a
/// simulation (`CadenceBenchmark` among the tests prints its table), which the build repeats.
@NullMarked
package opwatch.polling;

import org.jspecify.annotations.NullMarked;
