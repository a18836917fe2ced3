package opwatch.signin.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One encrypted text in a file that is always whole. One background thread.
final class FileVault implements Vault {
    /// Only the system can decrypt what it has encrypted for this person.
    interface Cipher {
        byte[] encrypt(byte[] plain);

        byte[] decrypt(byte[] encrypted);
    }

    private static final String NAME = "signin.dpapi";
    private static final String ASIDE = NAME + ".aside";

    /// How often a step is tried that is refused, because a virus scanner holds the file: for 3 seconds.
    private static final int TRIES = 30;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private final Cipher cipher;
    private final Consumer<Duration> pause;

    FileVault(Path folder, Cipher cipher) {
        this(folder, cipher, length -> LockSupport.parkNanos(length.toNanos()));
    }

    /// @param pause waits
    FileVault(Path folder, Cipher cipher, Consumer<Duration> pause) {
        this.folder = folder;
        this.cipher = cipher;
        this.pause = pause;
    }

    @Override
    public @Nullable String read() throws VaultException {
        try {
            byte[] plain = cipher.decrypt(Files.readAllBytes(folder.resolve(NAME)));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    @Override
    public void write(String secret) throws VaultException {
        try {
            byte[] encrypted = cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, NAME + ".", ".tmp");
            try {
                force(temporary, encrypted);
                move(temporary, folder.resolve(NAME));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    @Override
    public void erase() throws VaultException {
        try {
            patiently(() -> Files.deleteIfExists(folder.resolve(NAME)));
            patiently(() -> Files.deleteIfExists(folder.resolve(ASIDE)));
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    @Override
    public void setAside() throws VaultException {
        try {
            move(folder.resolve(NAME), folder.resolve(ASIDE));
        } catch (NoSuchFileException e) {
            // There is nothing to set aside.
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    private static void force(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// In one step, over what may be there.
    private void move(Path from, Path to) throws IOException {
        patiently(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    private interface Step {
        Object run() throws IOException;
    }

    private void patiently(Step step) throws IOException {
        for (int i = 1; ; i++) {
            try {
                Object _ = step.run();
                return;
            } catch (NoSuchFileException | AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
            pause.accept(PAUSE);
        }
    }
}
