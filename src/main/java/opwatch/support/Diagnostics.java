package opwatch.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opwatch.disk.AtomicFile;
import opwatch.redaction.Redaction;
import opwatch.redaction.StandIns;

/// What is sent to those who help with OpWatch: texts without secrets, with stand-ins for accounts, tenants,
/// subscriptions, operations, hosts and user names. Immutable; any thread.
///
/// @param at when they were collected
/// @param files in the order in which they are read
public record Diagnostics(Instant at, List<DiagnosticsFile> files) {
    public Diagnostics {
        files = List.copyOf(files);
    }

    /// Collects them for the person whose process this is. Blocks: reads files, looks up this computer's
    /// name and tests the connection.
    ///
    /// @throws InterruptedException when the thread was told to stop
    public static Diagnostics collect(DiagnosticsSource source) throws InterruptedException {
        return collect(source, Redaction.ofThisPerson(), ThisComputer.names());
    }

    /// @param names what this computer and its user are called
    static Diagnostics collect(DiagnosticsSource source, Redaction net, ThisComputer names)
            throws InterruptedException {
        // First of all: it finds hosts that the other texts may name too.
        ConnectionText connection = ConnectionText.of(source.azure());
        StandIns standIns = new StandIns(net.home());
        new KnownNames(standIns).of(source, names, connection.hosts());
        String log = LogTail.of(source.log());
        standIns.learn(log);
        List<DiagnosticsFile> raw = List.of(
                new DiagnosticsFile("versions.txt", VersionsText.of(source.at())),
                new DiagnosticsFile("settings.txt", SettingsText.of(source.folder())),
                new DiagnosticsFile("connection.txt", connection.text()),
                new DiagnosticsFile("counts.txt", CountsText.of(source)),
                new DiagnosticsFile("log.txt", log));
        return new Diagnostics(
                source.at(),
                raw.stream()
                        .map(file -> new DiagnosticsFile(file.name(), fit(file.text(), standIns, net)))
                        .toList());
    }

    /// The net twice: what is marked as a secret goes before a part of it is taken for a name.
    private static String fit(String text, StandIns standIns, Redaction net) {
        return net.again(standIns.of(net.withoutMarkedSecrets(text)));
    }

    /// Writes them to a zip; a file that is there is replaced in one step. When it returns, they are on the
    /// disk. Blocks.
    ///
    /// @throws IOException when the file cannot be written; one that was there is then as it was, and nothing
    ///     else is left
    public void save(Path file) throws IOException {
        AtomicFile.replaceNamed(file.toAbsolutePath(), List.of(ByteBuffer.wrap(zip())));
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (DiagnosticsFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTime(at.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
