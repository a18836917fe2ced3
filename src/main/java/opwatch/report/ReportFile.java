package opwatch.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import opwatch.disk.AtomicFile;

/// Writes a view to a file that a person has named.
public final class ReportFile {
    private ReportFile() {}

    /// Writes the view; a file that is there is replaced in one step. When it returns, the view is on the
    /// disk. Any thread but the FX thread.
    ///
    /// @throws IOException when the file cannot be written; one that was there is then as it was, and nothing
    ///     else is left
    public static void write(Path file, ReportView view, ReportFormat format, FreeText free) throws IOException {
        AtomicFile.replaceNamed(
                file.toAbsolutePath(),
                List.of(ByteBuffer.wrap(format.of(view, free).getBytes(StandardCharsets.UTF_8))));
    }
}
