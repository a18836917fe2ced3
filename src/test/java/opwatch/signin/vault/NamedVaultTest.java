package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import opwatch.signin.vault.VaultException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A store of names, played by a map.
class NamedVaultTest {
    private final Map<String, String> texts = new TreeMap<>();
    private String refused = "";

    private final NamedVault.Names store = new NamedVault.Names() {
        @Override
        public @Nullable String read(String name) {
            return texts.get(name);
        }

        @Override
        public void write(String name, String secret) {
            texts.put(name, secret);
        }

        @Override
        public void erase(String name) throws VaultException {
            if (name.equals(refused)) {
                throw new VaultException(Kind.LOCKED, "-");
            }
            texts.remove(name);
        }
    };

    private final Path folder = Path.of("data");
    private final NamedVault vault = new NamedVault(store, folder);

    @Test
    void eachFolderHasASignInOfItsOwn() throws Exception {
        NamedVault other = new NamedVault(store, Path.of("other"));
        vault.write("mine");
        other.write("theirs");
        other.setAside();

        assertEquals(Map.of("token cache of data", "mine", "token cache set aside of other", "theirs"), texts);
        other.erase();
        assertEquals("mine", vault.read());
    }

    @Test
    void whatWasSetAsideIsErasedToo() throws Exception {
        vault.write("bad");
        vault.setAside();
        vault.write("x");
        assertEquals(2, texts.size());

        vault.erase();

        assertEquals(Map.of(), texts);
    }

    @Test
    void oneThatCannotBeErasedDoesNotKeepTheOther() throws Exception {
        vault.write("bad");
        vault.setAside();
        vault.write("x");
        refused = NamedVault.name(folder);

        assertEquals(
                Kind.LOCKED, assertThrows(VaultException.class, vault::erase).kind());
        assertEquals(Map.of(NamedVault.name(folder), "x"), texts);
    }
}
