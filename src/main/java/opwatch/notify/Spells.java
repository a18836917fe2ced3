package opwatch.notify;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Check;
import opwatch.operation.Observation;
import opwatch.operation.OperationRef;
import opwatch.operation.Problem;
import opwatch.operation.WatchEntry;
import org.jspecify.annotations.Nullable;

/// How long operations could not be checked: a spell begins with the first failed check in a row and is told
/// once. It goes by a clock that nobody sets, and begins anew after a sleep or a pause, because the network
/// needs its time then. A start begins it anew too. Not thread-safe.
final class Spells {
    /// So long a failed check is no news: most trouble passes by itself.
    static final Duration UNCHECKED = Duration.ofMinutes(15);

    /// So long a missing sign-in may pass by itself, as it does while an account is read.
    static final Duration SIGNED_OUT = Duration.ofMinutes(1);

    private final Map<OperationRef, Spell> unchecked = new HashMap<>();
    private @Nullable Spell signedOut;

    /// @param seen the last check that worked before it; null for none
    private record Spell(@Nullable Check seen, Duration begun, boolean told) {
        boolean isDue(Duration length, Duration now) {
            return !told && now.minus(begun).compareTo(length) >= 0;
        }

        Spell spoken() {
            return new Spell(seen, begun, true);
        }
    }

    /// Begins all spells anew that are not told yet.
    void restart(Duration now) {
        unchecked.replaceAll((ref, spell) -> spell.told ? spell : new Spell(spell.seen, now, false));
        Spell out = signedOut;
        signedOut = out == null || out.told ? out : new Spell(null, now, false);
    }

    /// Takes the rows as they are. Those that are missing here have no trouble.
    ///
    /// @return those that could not be checked for long, and were not told
    Set<OperationRef> unchecked(List<WatchEntry> rows, Duration now) {
        Set<OperationRef> failing = new HashSet<>();
        Set<OperationRef> due = new HashSet<>();
        for (WatchEntry row : rows) {
            Observation seen = row.observation();
            if (isUnchecked(row) && !needsSignIn(row)) {
                failing.add(row.ref());
                Spell before = unchecked.get(row.ref());
                boolean goesOn = before != null && Objects.equals(before.seen, seen.seen());
                Spell spell = before != null && goesOn ? before : new Spell(seen.seen(), now, false);
                unchecked.put(row.ref(), spell);
                if (spell.isDue(UNCHECKED, now)) {
                    due.add(row.ref());
                }
            }
        }
        unchecked.keySet().retainAll(failing);
        return due;
    }

    /// Takes the rows as they are.
    ///
    /// @return the rows that wait for a sign-in, once that is news
    List<WatchEntry> signedOut(List<WatchEntry> rows, Duration now) {
        List<WatchEntry> waiting = rows.stream().filter(Spells::needsSignIn).toList();
        if (waiting.isEmpty()) {
            signedOut = null;
            return waiting;
        }
        Spell spell = signedOut == null ? new Spell(null, now, false) : signedOut;
        signedOut = spell;
        return spell.isDue(SIGNED_OUT, now) ? waiting : List.of();
    }

    /// How long until the next spell becomes news, as far as all goes on as it is; null for never.
    @Nullable
    Duration next(Duration now) {
        Stream<Duration> begun =
                unchecked.values().stream().filter(spell -> !spell.told).map(spell -> spell.begun.plus(UNCHECKED));
        Stream<Duration> out =
                Stream.ofNullable(signedOut).filter(spell -> !spell.told).map(spell -> spell.begun.plus(SIGNED_OUT));
        return Stream.concat(begun, out)
                .map(due -> due.minus(now))
                .filter(Duration::isPositive)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Each of these is told, or not worth it, until its spell ends.
    void settle(Collection<News> news) {
        for (News each : news) {
            if (each.kind() == NewsKind.NOT_CHECKED) {
                unchecked.computeIfPresent(each.row().ref(), (ref, spell) -> spell.spoken());
            } else if (each.kind() == NewsKind.SIGN_IN && signedOut != null) {
                signedOut = signedOut.spoken();
            }
        }
    }

    private static boolean isUnchecked(WatchEntry row) {
        return !row.observation().isTerminal() && row.observation().problem() != null;
    }

    private static boolean needsSignIn(WatchEntry row) {
        return isUnchecked(row) && row.observation().problem() instanceof Problem.SignInNeeded;
    }
}
