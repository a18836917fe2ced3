package opwatch.notify;

import opwatch.operation.Attention;
import opwatch.operation.Attention.Choice;
import opwatch.operation.WatchEntry;

/// What becomes of news.
enum Verdict {
    /// It is told.
    TELL,
    /// It counts as told without a notice: the person sees it anyway, knows of it, or wants no such news.
    SETTLE,
    /// The person wants to hear nothing of the row for now: it is told when that ends.
    WAIT;

    /// The verdict on news of a row, that the window does not show by itself. What a person has asked for is
    /// told whatever they chose for the row before.
    static Verdict of(NewsKind kind, WatchEntry row, Situation now) {
        Attention attention = row.attention();
        Choice choice = attention.told().choice();
        if (attention.isSnoozed(row.observation(), now.now())) {
            return WAIT;
        }
        boolean wanted = choice == Choice.ALWAYS || now.kinds().tells(kind);
        boolean never = choice == Choice.NEVER && kind != NewsKind.EXPECTATION;
        return wanted && !never ? TELL : SETTLE;
    }

    /// The verdict on news that a row in sight shows, and that ends to be news once the person knows of the
    /// state.
    static Verdict ofState(NewsKind kind, WatchEntry row, Situation now) {
        Verdict verdict = of(kind, row, now);
        boolean known = now.sight().shows(row.ref()) || row.attention().isAcknowledged(row.observation());
        return verdict == TELL && known ? SETTLE : verdict;
    }
}
