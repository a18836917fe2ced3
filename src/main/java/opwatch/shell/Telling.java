package opwatch.shell;

import java.io.IOException;
import java.util.Collection;
import opwatch.report.FreeText;
import org.jspecify.annotations.Nullable;

/// Tells how a command goes: results on the standard output, progress on the standard error stream, changes
/// to the person's program. On the thread of the command.
final class Telling implements Watching.Heard, AutoCloseable {
    private final WatchOptions options;
    private final Surroundings around;
    private final FreeText free = FreeText.ofThisPerson();
    private final Progress progress;
    private final @Nullable TransitionProgram program;

    Telling(WatchOptions options, Plan plan, Surroundings around) {
        this.options = options;
        this.around = around;
        progress = options.quiet() || plan.once() ? new NoProgress() : progress(around);
        program = plan.program().isEmpty()
                ? null
                : new TransitionProgram(
                        plan.program(),
                        TransitionProgram.LIMIT,
                        around.streams().err());
    }

    private Progress progress(Surroundings of) {
        Streams streams = of.streams();
        return streams.errIsTerminal()
                ? new ScreenProgress(
                        streams.err(), of.timing().clocks().wall(), row -> line().progress(row.entry(), row.next()))
                : new LineProgress(streams.err(), row -> line().progress(row.entry(), null));
    }

    @Override
    public void heard(WaitedRow row, boolean isNews) {
        progress.heard(row, isNews);
    }

    @Override
    public void changed(WaitedRow row) {
        if (program != null) {
            program.run(json(row));
        }
    }

    @Override
    public void settled(WaitedRow row) throws IOException {
        progress.makeRoom();
        around.streams().out().line(options.json() ? json(row) : line().of(row.entry()));
    }

    @Override
    public void tick(Collection<WaitedRow> rows) {
        progress.tick(rows);
    }

    /// Waits for the person's program, which may still have changes to hear of.
    @Override
    public void close() {
        progress.makeRoom();
        if (program != null) {
            program.close();
        }
    }

    private String json(WaitedRow row) {
        return new OperationJson(free, around.timing().now()).line(row.entry(), row.next());
    }

    private RowLine line() {
        return new RowLine(free, around.timing().now());
    }
}
