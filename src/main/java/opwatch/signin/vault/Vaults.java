package opwatch.signin.vault;

import java.nio.file.Path;
import java.util.Locale;

/// Picks the store of this system. The first call of the store loads the native libraries. Any thread.
public final class Vaults {
    /// The name of the token cache in a store.
    static final String NAME = "token cache";

    /// The name of a token cache that was not understood.
    static final String ASIDE = "token cache set aside";

    private Vaults() {}

    /// The store of this system.
    ///
    /// @param osName the system property `os.name`
    /// @param folder the data folder; only Windows puts a file there, with encrypted content
    public static Vault of(String osName, Path folder) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return new FileVault(folder, Dpapi.cipher());
        }
        return name.contains("mac") ? new NamedVault(new Keychain(folder)) : new NamedVault(new LibSecret());
    }
}
