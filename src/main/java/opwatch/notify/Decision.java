package opwatch.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opwatch.operation.Attention.Expectation;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;

/// What is worth telling in a situation. What is in neither list waits. Immutable; any thread.
///
/// @param told in the order of the list
/// @param settled counts as told from now on, without a notice
public record Decision(List<News> told, List<News> settled) {
    public Decision {
        told = List.copyOf(told);
        settled = List.copyOf(settled);
    }

    /// Decides.
    ///
    /// @param unchecked those that could not be checked for long
    /// @param signedOut those that wait for a sign-in
    static Decision of(Situation now, Set<OperationRef> unchecked, List<WatchEntry> signedOut) {
        Draft draft = new Draft(now, new ArrayList<>(), new ArrayList<>());
        for (WatchEntry row : now.rows()) {
            draft.end(row);
            if (unchecked.contains(row.ref())) {
                draft.put(Verdict.ofState(NewsKind.NOT_CHECKED, row, now), News.of(NewsKind.NOT_CHECKED, row));
            }
            if (now.unusual().contains(row.ref()) && !row.attention().told().unusual()) {
                draft.put(Verdict.ofState(NewsKind.UNUSUALLY_LONG, row, now), News.of(NewsKind.UNUSUALLY_LONG, row));
            }
            draft.wishes(row);
        }
        draft.groups();
        draft.signIn(signedOut);
        return new Decision(draft.told, draft.settled);
    }

    private record Draft(Situation now, List<News> told, List<News> settled) {
        void put(Verdict verdict, News news) {
            switch (verdict) {
                case TELL -> told.add(news);
                case SETTLE -> settled.add(news);
                case WAIT -> {}
            }
        }

        void end(WatchEntry row) {
            NewsKind kind = Ends.untold(row);
            if (kind != null) {
                put(Ends.isOld(row) ? Verdict.SETTLE : Verdict.ofState(kind, row, now), News.of(kind, row));
            }
        }

        void wishes(WatchEntry row) {
            for (Expectation each : row.attention().expected()) {
                if (each instanceof Expectation.Ended wish) {
                    switch (Wishes.of(wish, row, now)) {
                        case OPEN -> {}
                        case OVER -> settled.add(News.of(wish, row));
                        case MISSED -> put(Verdict.of(NewsKind.EXPECTATION, row, now), News.of(wish, row));
                    }
                }
            }
        }

        void groups() {
            Wishes.ended(now.rows()).forEach((wish, rows) -> {
                List<Verdict> verdicts = rows.stream()
                        .map(row -> Verdict.of(NewsKind.EXPECTATION, row, now))
                        .toList();
                Verdict verdict = Stream.of(Verdict.TELL, Verdict.WAIT)
                        .filter(verdicts::contains)
                        .findFirst()
                        .orElse(Verdict.SETTLE);
                put(verdict, new News(NewsKind.EXPECTATION, rows, wish));
            });
        }

        /// While a person looks, the window itself asks for the sign-in.
        void signIn(List<WatchEntry> signedOut) {
            List<WatchEntry> wanted = signedOut.stream()
                    .filter(row -> Verdict.of(NewsKind.SIGN_IN, row, now) == Verdict.TELL)
                    .toList();
            if (!wanted.isEmpty()) {
                Verdict verdict = now.sight().looking() ? Verdict.SETTLE : Verdict.TELL;
                put(verdict, new News(NewsKind.SIGN_IN, wanted, null));
            }
        }
    }
}
