package opwatch.signin.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import opwatch.disk.AtomicFile;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;
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

    private final DataFolder folder;
    private final Cipher cipher;
    private final PatientMove move;

    FileVault(Path folder, Cipher cipher) {
        this(folder, cipher, PatientMove::pause);
    }

    /// @param pause waits while another program, such as a virus scanner, holds the file
    FileVault(Path folder, Cipher cipher, Consumer<Duration> pause) {
        this.folder = new DataFolder(folder);
        this.cipher = cipher;
        this.move = new PatientMove(true, pause);
    }

    @Override
    public @Nullable String read() throws VaultException {
        try {
            byte[] plain = cipher.decrypt(move.patiently(() -> Files.readAllBytes(folder.file(NAME))));
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
            folder.make();
            AtomicFile.replace(folder.file(NAME), List.of(ByteBuffer.wrap(encrypted)), move);
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    @Override
    public void erase() throws VaultException {
        try {
            move.remove(folder.file(NAME));
            move.remove(folder.file(ASIDE));
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }

    @Override
    public void setAside() throws VaultException {
        try {
            move.over(folder.file(NAME), folder.file(ASIDE));
        } catch (NoSuchFileException e) {
            // There is nothing to set aside.
        } catch (Throwable e) {
            throw VaultException.of(e);
        }
    }
}
