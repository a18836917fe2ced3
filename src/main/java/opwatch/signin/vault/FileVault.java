package opwatch.signin.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;

/// One encrypted text in a file that is always whole. One background thread.
final class FileVault implements Vault {
    /// Only the system can decrypt what it has encrypted for this person.
    interface Cipher {
        byte[] encrypt(byte[] plain);

        byte[] decrypt(byte[] encrypted);
    }

    private static final String NAME = "signin.dpapi";

    private final Path folder;
    private final Cipher cipher;

    FileVault(Path folder, Cipher cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    @Override
    public @Nullable String read() throws VaultException {
        try {
            byte[] plain = cipher.decrypt(Files.readAllBytes(folder.resolve(NAME)));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw broken(e);
        }
    }

    @Override
    public void write(String secret) throws VaultException {
        try {
            byte[] encrypted = cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, NAME + ".", ".tmp");
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(encrypted);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw broken(e);
        }
    }

    @Override
    public void erase() throws VaultException {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void setAside() throws VaultException {
        try {
            Files.move(folder.resolve(NAME), folder.resolve(NAME + ".aside"), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // There is nothing to set aside.
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static VaultException broken(Throwable cause) {
        return new VaultException(Kind.BROKEN, cause.getClass().getSimpleName(), cause);
    }
}
