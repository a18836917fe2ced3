package opwatch.signin.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Picks the store of this system. The first call of the store loads the native libraries. Any thread.
public final class Vaults {
    /// The system property that keeps the system's stores untouched: with `memory`, what is kept lasts as
    /// long as the process. Tests and the training of the packages' AOT cache set it.
    public static final String PROPERTY = "opwatch.vault";

    /// The value of [#PROPERTY] that stands for a store in memory.
    public static final String MEMORY = "memory";

    private Vaults() {}

    /// The store that this process uses: the system's, unless [#PROPERTY] says otherwise.
    ///
    /// @param osName the system property `os.name`
    /// @param folder the data folder: each has a sign-in of its own
    public static Vault of(String osName, Path folder) {
        return MEMORY.equals(System.getProperty(PROPERTY)) ? new TransientVault() : ofSystem(osName, folder);
    }

    /// The store of a system. Only Windows puts a file into the folder, with encrypted content; elsewhere the
    /// names in the store say which folder an entry belongs to.
    static Vault ofSystem(String osName, Path folder) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return new FileVault(folder, Dpapi.cipher());
        }
        return new NamedVault(name.contains("mac") ? new Keychain(folder) : new LibSecret(), real(folder));
    }

    /// Loads the native libraries of this system's store and makes no call of the store, so that the AOT
    /// cache holds their classes. What is not there is passed over.
    public static void train() {
        try {
            if (System.getProperty("os.name").startsWith("Linux")) {
                LibSecret.load();
            }
        } catch (LinkageError e) {
            System.getLogger("opwatch").log(System.Logger.Level.INFO, "no store to train with", e);
        }
    }

    /// One folder has one name, by whatever link it is reached.
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
