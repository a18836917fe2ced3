package opwatch.signin.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;
import org.jspecify.annotations.Nullable;

/// A folder's store for one secret text, which several processes use: the window and the shell. A process
/// that changes the text puts a new mark, an arbitrary one, into the file `signin.changed`, so that the
/// others see at the price of a few bytes that they know an old text. Reading the store itself may take a
/// tenth of a second, and may ask the person.
///
/// [#hold] and [#isNews]: any thread. The rest is as in [Vault]: one background thread.
public final class SharedVault implements Vault {
    private static final String CHANGED = "signin.changed";

    private final Vault vault;
    private final Path changed;
    private final StoreLock lock;

    /// The mark of the text that this process knows.
    private volatile String known = "";

    /// A share of the right to change the text; closing gives it back.
    @FunctionalInterface
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /// @param folder the data folder that the store belongs to; where it is not there, nothing is shared
    public SharedVault(Vault vault, Path folder) {
        this.vault = vault;
        changed = folder.resolve(CHANGED);
        lock = new StoreLock(folder, PatientMove::pause);
    }

    /// Waits until no other process changes the text, as long as [StoreLock] is patient.
    public Hold hold() {
        lock.take();
        return lock::giveBack;
    }

    /// Whether another process has changed the text since it was last read or written here.
    public boolean isNews() {
        return !known.equals(mark());
    }

    @Override
    public @Nullable String read() throws VaultException {
        // Before the text: one that is changed meanwhile is read once more.
        String mark = mark();
        String text = vault.read();
        known = mark;
        return text;
    }

    @Override
    public void write(String secret) throws VaultException {
        vault.write(secret);
        tellOthers();
    }

    @Override
    public void erase() throws VaultException {
        vault.erase();
        tellOthers();
    }

    @Override
    public void setAside() throws VaultException {
        vault.setAside();
        tellOthers();
    }

    private void tellOthers() {
        String mark = UUID.randomUUID().toString();
        try {
            Files.writeString(changed, mark);
            DataFolder.ownerOnly(changed);
            known = mark;
        } catch (IOException e) {
            // A folder that is not to be written to is nobody else's either.
        }
    }

    /// Empty where there is none, or it cannot be read just now.
    private String mark() {
        try {
            return Files.readString(changed);
        } catch (IOException e) {
            return "";
        }
    }
}
