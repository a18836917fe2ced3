package opwatch.signin.vault;

import com.microsoft.aad.msal4jextensions.persistence.mac.KeyChainAccessor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;

/// The macOS Keychain. Not run by the developers. One background thread.
///
/// The accessor wants a file whose time it can change to tell other processes; there are none, so it gets a
/// name in the data folder that nobody makes.
final class Keychain implements NamedVault.Names {
    private static final String SERVICE = "OpWatch";

    private final Path folder;

    Keychain(Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable String read(String name) throws VaultException {
        try {
            byte[] secret = accessor(name).read();
            return secret == null || secret.length == 0 ? null : new String(secret, StandardCharsets.UTF_8);
        } catch (RuntimeException | LinkageError e) {
            throw broken(e);
        }
    }

    @Override
    public void write(String name, String secret) throws VaultException {
        try {
            accessor(name).write(secret.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | LinkageError e) {
            throw broken(e);
        }
    }

    @Override
    public void erase(String name) throws VaultException {
        try {
            accessor(name).delete();
        } catch (RuntimeException | LinkageError e) {
            throw broken(e);
        }
    }

    private KeyChainAccessor accessor(String name) {
        return new KeyChainAccessor(folder.resolve("keychain").toString(), SERVICE, name);
    }

    private static VaultException broken(Throwable cause) {
        return new VaultException(Kind.BROKEN, cause.getClass().getSimpleName(), cause);
    }
}
