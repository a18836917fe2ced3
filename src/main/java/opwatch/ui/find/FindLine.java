package opwatch.ui.find;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opwatch.discovery.BusyResource;
import opwatch.discovery.FoundOperation;
import opwatch.discovery.Listed;
import opwatch.discovery.SearchState;
import opwatch.operation.OperationRef;
import opwatch.words.DiscoveryText;
import opwatch.words.PlainText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// One line of what a search has brought. Immutable; any thread.
///
/// @param words what it is
/// @param facts what else is known of it; empty for nothing
/// @param found the operation; null for what is none
/// @param workspace the workspace that it is in; null where that is not known
record FindLine(
        Kind kind, String words, String facts, @Nullable FoundOperation found, Listed.@Nullable Workspace workspace) {
    /// What a line can be.
    enum Kind {
        /// An operation that can be added.
        OFFERED,
        /// An operation that is on the list.
        THERE,
        /// What cannot be watched.
        BUSY,
        /// A list that was not read to its end.
        TROUBLE,
        /// A workspace that was searched.
        WORKSPACE
    }

    /// The lines of a search: what can be added, what is on the list, what runs without an ID, what went
    /// wrong, and the workspaces.
    static List<FindLine> of(SearchState state, Around around, Instant now, ZoneId zone) {
        List<FindLine> lines = new ArrayList<>();
        List<FindLine> there = new ArrayList<>();
        for (FoundOperation found : state.found()) {
            boolean known = around.isThere().test(found.ref());
            (known ? there : lines)
                    .add(new FindLine(
                            known ? Kind.THERE : Kind.OFFERED,
                            DiscoveryText.title(found),
                            DiscoveryText.facts(found, now, zone),
                            found,
                            found.workspace()));
        }
        lines.addAll(there);
        for (BusyResource busy : state.busy()) {
            lines.add(new FindLine(Kind.BUSY, DiscoveryText.of(busy), DiscoveryText.why(busy), null, busy.workspace()));
        }
        state.troubles()
                .forEach(trouble -> lines.add(
                        new FindLine(Kind.TROUBLE, DiscoveryText.of(trouble, around.subscription()), "", null, null)));
        state.workspaces().forEach(each -> lines.add(ofWorkspace(each, around)));
        return lines;
    }

    private static FindLine ofWorkspace(Listed.Workspace each, Around around) {
        return new FindLine(
                Kind.WORKSPACE,
                Strings.text("find.workspace", PlainText.line(each.name().name())),
                around.isWatched().test(each) ? Strings.text("find.workspace.watched") : "",
                null,
                each);
    }

    /// Where a line stands that may say something else by now; negative where it is gone.
    static int place(@Nullable FindLine before, List<FindLine> lines) {
        return before == null
                ? -1
                : IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).isAbout(before))
                        .findFirst()
                        .orElse(-1);
    }

    private boolean isAbout(FindLine other) {
        return (found != null && other.found != null)
                ? found.ref().equals(other.found.ref())
                : kind == other.kind && words.equals(other.words);
    }

    /// The operation that can be added; null for none.
    @Nullable
    OperationRef offered() {
        return kind == Kind.OFFERED && found != null ? found.ref() : null;
    }
}
