package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system's own store for secrets, with an invented secret: `mvn -Psystem-vault test`. The workflow runs it on
/// Windows
/// and macOS, where no developer did; `mvn verify` does not know it. It erases the sign-in that OpWatch keeps for the
/// person who runs it, so it does not run where there is one.
class SystemVaultSmoke {
    private static final String SECRET = "{\"invented\":\"" + UUID.randomUUID() + " ä 密\"}";

    @TempDir
    private Path folder;

    private Vault vault() {
        return Vaults.of(System.getProperty("os.name"), folder);
    }

    @Test
    void aSecretIsReadByAnotherProcessAndErased() throws Exception {
        assertEquals(
                "nothing", another("read"), "no store answers, or it keeps a sign-in, which this test would erase");
        try {
            vault().write(SECRET);
            assertEquals(SECRET, vault().read());
            assertEquals(SECRET, another("read"));

            String changed = SECRET.repeat(500);
            vault().write(changed);
            assertEquals(changed, vault().read());
            assertEquals(changed.length() + " letters", another("read"));

            vault().setAside();
            assertEquals("nothing", another("read"));
            vault().write(SECRET);
            assertEquals("done", another("erase"));
            assertEquals(null, vault().read());
        } finally {
            vault().erase();
        }
        assertEquals(List.of(), filesWithTheSecret());
    }

    /// What another JVM answers to one step of [VaultChild].
    private String another(String step) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "answer", ".out");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-Dvault.folder=" + folder,
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        VaultChild.class.getName(),
                        step)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the store does not answer; does the system ask somebody?");
        } finally {
            child.destroyForcibly().waitFor();
        }
        String answer = Files.readString(out);
        Files.delete(out);
        return answer.replaceFirst("(?s).*" + step + " -> ", "").strip();
    }

    /// On no system does a file hold what was kept.
    private List<Path> filesWithTheSecret() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, SECRET.substring(13, 49)))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
