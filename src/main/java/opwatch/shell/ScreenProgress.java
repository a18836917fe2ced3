package opwatch.shell;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import opwatch.words.Strings;

/// One line a row on a terminal, written over in place once a second. What is wider than the terminal is cut
/// by it; of many rows the first that are waited for are shown.
final class ScreenProgress implements Progress {
    /// More rows would not fit into a small terminal, whose height Java does not tell.
    private static final int MOST = 10;

    private static final Duration EVERY = Duration.ofSeconds(1);
    /// A long line goes on in the next one, unless the terminal is told not to.
    private static final String CUT = "\033[?7l%s\033[?7h\n";

    private final Output err;
    private final InstantSource clock;
    private final Function<WaitedRow, String> line;
    private int shown;
    private Instant last = Instant.MIN;

    /// @param line what is said of a row
    ScreenProgress(Output err, InstantSource clock, Function<WaitedRow, String> line) {
        this.err = err;
        this.clock = clock;
        this.line = line;
    }

    @Override
    public void heard(WaitedRow row, boolean isNews) {
        last = Instant.MIN;
    }

    @Override
    public void tick(Collection<WaitedRow> rows) {
        Instant now = clock.instant();
        if (last.equals(Instant.MIN) || !now.isBefore(last.plus(EVERY)) || now.isBefore(last)) {
            last = now;
            draw(rows.stream().filter(row -> row.code() == null).toList());
        }
    }

    @Override
    public void makeRoom() {
        write(cleared());
        last = Instant.MIN;
    }

    private void draw(List<WaitedRow> rows) {
        StringBuilder text = new StringBuilder(cleared());
        List<WaitedRow> first = rows.size() > MOST + 1 ? rows.subList(0, MOST) : rows;
        first.forEach(row -> text.append(CUT.formatted(line.apply(row))));
        shown = first.size();
        if (first.size() < rows.size()) {
            text.append(CUT.formatted(Strings.text("shell.more", rows.size() - first.size())));
            shown++;
        }
        write(text.toString());
    }

    private String cleared() {
        String text = shown == 0 ? "" : "\033[%dA\r\033[J".formatted(shown);
        shown = 0;
        return text;
    }

    private void write(String text) {
        try {
            err.write(text);
        } catch (IOException e) {
            // There is nobody to tell.
        }
    }
}
