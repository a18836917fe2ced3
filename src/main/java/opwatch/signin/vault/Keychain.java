package opwatch.signin.vault;

import com.microsoft.aad.msal4jextensions.persistence.mac.KeyChainAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;

/// The macOS Keychain. Not run by the developers. One background thread.
final class Keychain implements NamedVault.Names {
    private static final String SERVICE = "OpWatch";

    /// Apple's words for -128, -25293 and -25308. The accessor passes no number on, so in another language
    /// such a keychain counts as broken.
    private static final Pattern LOCKED =
            Pattern.compile("User canceled|passphrase you entered is not correct|User interaction is not allowed");

    private final Path folder;

    Keychain(Path folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable String read(String name) throws VaultException {
        try {
            byte[] secret = accessor(name).read();
            return secret == null || secret.length == 0 ? null : new String(secret, StandardCharsets.UTF_8);
        } catch (Throwable e) {
            throw trouble(e);
        }
    }

    @Override
    public void write(String name, String secret) throws VaultException {
        try {
            accessor(name).write(secret.getBytes(StandardCharsets.UTF_8));
        } catch (Throwable e) {
            throw trouble(e);
        }
    }

    @Override
    public void erase(String name) throws VaultException {
        try {
            accessor(name).delete();
        } catch (Throwable e) {
            throw trouble(e);
        }
    }

    private KeyChainAccessor accessor(String name) throws IOException {
        return new KeyChainAccessor(marker().toString(), SERVICE, name);
    }

    /// The accessor ends each change by setting the time of a file, for other processes to see, and fails
    /// when there is none (msal4j-persistence-extension 1.3.0, `updateCacheFileLastModifiedTime`). It stays
    /// empty.
    Path marker() throws IOException {
        Path marker = folder.resolve("signin.keychain");
        if (Files.notExists(marker)) {
            Files.createDirectories(folder);
            Files.createFile(marker);
        }
        return marker;
    }

    static VaultException trouble(Throwable thrown) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        return LOCKED.matcher(message).find()
                ? new VaultException(Kind.LOCKED, message, thrown)
                : VaultException.of(thrown);
    }
}
