package opwatch.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.paste.PastedText;
import opwatch.paste.Proposal;
import opwatch.paste.Refusal;
import opwatch.watchlist.GivenFile;
import opwatch.watchlist.ImportResult;
import opwatch.words.ImportText;
import opwatch.words.PlainText;
import opwatch.words.RefusalText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Reads which operations a command is about: from arguments, files and the standard input, by what the
/// window's paste takes. Made for one run; one thread.
///
/// An argument stands for at least one operation, or the command is refused: a result must not be silent
/// about what was asked. A file or the standard input may hold other things too, such as a log; what is
/// refused of those is told, and refuses the command only where it was meant as an operation of this kind.
final class GivenOperations {
    /// What a log is full of, beside operations.
    private static final Set<Refusal.Reason> OTHER_THINGS = Set.of(
            Refusal.Reason.OTHER_PROVIDER,
            Refusal.Reason.TRACE_ID,
            Refusal.Reason.PURGE_ID,
            Refusal.Reason.RESOURCE_RESULT);

    private final Surroundings around;
    private final Clouds clouds;
    private final LoneOperations lone;
    private final Map<OperationRef, WatchEntry> found = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /// Which clouds are meant.
    ///
    /// @param bare the cloud of a path without a host
    /// @param watchable the clouds that can be asked
    record Clouds(Cloud bare, Set<Cloud> watchable) {}

    /// @param lone finds operations of which only the ID is given
    GivenOperations(Surroundings around, Clouds clouds, LoneOperations lone) {
        this.around = around;
        this.clouds = clouds;
        this.lone = lone;
    }

    /// The operations, none twice, in the order in which they were given.
    ///
    /// @throws WrongUseException when something is no operation
    Collection<WatchEntry> read(List<String> arguments) throws WrongUseException {
        for (String argument : arguments) {
            Path file = file(argument);
            if (argument.equals(WatchOptions.INPUT)) {
                take(input(), true);
            } else if (file != null) {
                take(file);
            } else {
                take(typed(argument), false);
            }
        }
        return found.values();
    }

    /// What was passed over, one sentence each.
    List<String> notes() {
        return notes;
    }

    private @Nullable Path file(String argument) {
        try {
            Path file = around.workingFolder().resolve(argument);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private PastedText input() throws WrongUseException {
        try {
            byte[] bytes = around.streams().in().readNBytes(PastedText.LONGEST + 1);
            return PastedText.read(GivenFile.decoded(bytes), clouds.bare(), clouds.watchable());
        } catch (IOException e) {
            throw new WrongUseException(
                    Strings.text("shell.input.failed", PlainText.line(String.valueOf(e.getMessage()))));
        }
    }

    private PastedText typed(String argument) {
        PastedText text = PastedText.read(argument, clouds.bare(), clouds.watchable());
        boolean nothing = text.findings().stream()
                .allMatch(finding ->
                        finding instanceof Refusal refusal && refusal.reason() == Refusal.Reason.NOTHING_FOUND);
        boolean id = nothing && argument.matches("[\\w~-]+") && Refusal.ofOperationId(argument) == null;
        return id
                ? new PastedText(
                        List.of(new Refusal(Refusal.Reason.ONLY_AN_ID, argument)),
                        new PastedText.Known("", "", List.of(argument)))
                : text;
    }

    private void take(Path file) throws WrongUseException {
        ImportResult result = GivenFile.read(file, clouds.bare(), clouds.watchable(), now());
        switch (result) {
            case ImportResult.Rows rows -> rows.rows().forEach(this::add);
            case ImportResult.Text(PastedText text) -> take(text, true);
            case ImportResult.Refused refused ->
                throw new WrongUseException(
                        Strings.text("shell.file.refused", ImportText.of(String.valueOf(file.getFileName()), refused)));
        }
    }

    /// @param mixed whether other things may stand in it
    private void take(PastedText text, boolean mixed) throws WrongUseException {
        List<Refusal> refused = text.refused().stream()
                .filter(refusal -> refusal.reason() != Refusal.Reason.ONLY_AN_ID)
                .toList();
        boolean something =
                !text.found().isEmpty() || !text.known().operationIds().isEmpty();
        List<String> grave = refused.stream()
                .filter(refusal -> !mixed || !something || !OTHER_THINGS.contains(refusal.reason()))
                .map(GivenOperations::sentence)
                .toList();
        if (!grave.isEmpty()) {
            throw new WrongUseException(Strings.text("shell.refused", RefusalText.firstOf(grave)));
        }
        refused.forEach(refusal -> notes.add(Strings.text("shell.passed", sentence(refusal))));
        for (OperationRef ref : text.found()) {
            Proposal proposal = text.proposal(ref);
            add(WatchEntry.of(ref, proposal.label(), proposal.remarks(), now()));
        }
        for (String id : text.known().operationIds()) {
            add(lone.find(id, text.known(), now()));
        }
    }

    private static String sentence(Refusal refusal) {
        return refusal.reason() == Refusal.Reason.OTHER_CLOUD
                ? Strings.text("shell.refused.cloud", refusal.excerpt())
                : RefusalText.of(refusal);
    }

    private Instant now() {
        return around.timing().now();
    }

    /// As one that was never checked: what Azure says now is asked for.
    private void add(WatchEntry entry) {
        found.putIfAbsent(entry.ref(), WatchEntry.of(entry.ref(), entry.label(), entry.remarks(), entry.addedAt()));
    }
}
