package opwatch.signin.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// stand-in until the vault room lands
public final class Vaults {
    private Vaults() {}

    public static Vault of(String osName, Path folder) {
        return new Vault() {
            @Override
            public @Nullable String read() throws VaultException {
                throw new VaultException(VaultException.Kind.MISSING, osName + folder);
            }

            @Override
            public void write(String secret) throws VaultException {
                read();
            }

            @Override
            public void erase() {}

            @Override
            public void setAside() {}
        };
    }
}
