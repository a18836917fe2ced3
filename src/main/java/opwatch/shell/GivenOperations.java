package opwatch.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opwatch.disk.IoReason;
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

    /// Of an argument in a sentence, in characters.
    private static final int MOST_SHOWN = 120;

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
        // The standard input can be read once, however often it is named.
        for (String argument : new LinkedHashSet<>(arguments)) {
            Path file = file(argument);
            if (argument.equals(WatchOptions.INPUT)) {
                take(read(around.streams().in()), true);
            } else if (file == null || Files.isDirectory(file)) {
                take(typed(argument, file), false);
            } else {
                take(file);
            }
        }
        return found.values();
    }

    /// What was passed over, one sentence each.
    List<String> notes() {
        return notes;
    }

    /// What is there under that name, of whatever kind; null for nothing.
    private @Nullable Path file(String argument) {
        try {
            Path file = around.workingFolder().resolve(argument);
            return !argument.isBlank() && Files.exists(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private PastedText read(InputStream in) throws WrongUseException {
        try {
            byte[] bytes = in.readNBytes(PastedText.LONGEST + 1);
            return PastedText.read(GivenFile.decoded(bytes), clouds.bare(), clouds.watchable());
        } catch (IOException e) {
            throw new WrongUseException(
                    Strings.text("shell.input.failed", PlainText.line(String.valueOf(e.getMessage()))));
        }
    }

    /// @param folder the folder of that name; null for none
    private PastedText typed(String argument, @Nullable Path folder) throws WrongUseException {
        PastedText text = PastedText.read(argument, clouds.bare(), clouds.watchable());
        boolean nothing = text.findings().stream()
                .allMatch(finding ->
                        finding instanceof Refusal refusal && refusal.reason() == Refusal.Reason.NOTHING_FOUND);
        boolean id = nothing && argument.matches("[\\w~-]+") && Refusal.ofOperationId(argument) == null;
        if (nothing && !id && folder != null) {
            throw refused(folder, new ImportResult.Folder());
        }
        if (nothing && !id && !argument.isBlank()) {
            throw new WrongUseException(
                    Strings.text("shell.refused.nothing", PlainText.capped(PlainText.line(argument), MOST_SHOWN)));
        }
        return id
                ? new PastedText(
                        List.of(new Refusal(Refusal.Reason.ONLY_AN_ID, argument)),
                        new PastedText.Known("", "", List.of(argument)))
                : text;
    }

    private void take(Path file) throws WrongUseException {
        if (!Files.isRegularFile(file)) {
            // A pipe, such as a shell's `<(command)`, can be read once and from its start only.
            try (InputStream in = Files.newInputStream(file)) {
                take(read(in), true);
            } catch (IOException e) {
                throw refused(file, new ImportResult.Unreadable(IoReason.of(e)));
            }
            return;
        }
        ImportResult result = GivenFile.read(file, clouds.bare(), clouds.watchable(), now());
        switch (result) {
            case ImportResult.Rows rows -> rows.rows().forEach(this::add);
            case ImportResult.Text(PastedText text) -> take(text, true);
            case ImportResult.Refused refused -> throw refused(file, refused);
        }
    }

    private static WrongUseException refused(Path file, ImportResult.Refused why) {
        return new WrongUseException(
                Strings.text("shell.file.refused", ImportText.of(String.valueOf(file.getFileName()), why)));
    }

    /// @param mixed whether other things may stand in it
    private void take(PastedText text, boolean mixed) throws WrongUseException {
        List<WatchEntry> purges = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Refusal refusal : text.refused()) {
            Optional<WatchEntry> purge = refusal.reason() == Refusal.Reason.PURGE_ID
                    ? lone.onList(refusal.excerpt(), text.known())
                    : Optional.empty();
            purge.ifPresentOrElse(purges::add, () -> refused.add(refusal));
        }
        refused.removeIf(refusal -> refusal.reason() == Refusal.Reason.ONLY_AN_ID);
        boolean something =
                !text.found().isEmpty() || !text.known().operationIds().isEmpty() || !purges.isEmpty();
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
        purges.forEach(this::add);
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
