package opwatch.signin.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which store a process gets.
class VaultsTest {
    @TempDir
    private Path folder;

    @Test
    void thePropertyLeavesTheStoresOfEverySystemAlone() throws Exception {
        assertEquals(Vaults.MEMORY, System.getProperty(Vaults.PROPERTY), "as the build sets it for every test");
        for (String system : new String[] {"Windows 11", "Mac OS X", "Linux"}) {
            Vault vault = Vaults.of(system, folder);
            vault.write("kept");
            assertEquals("kept", vault.read());
            assertEquals(null, Vaults.of(system, folder).read());
            vault.erase();
            assertEquals(null, vault.read());
        }
    }

    @Test
    void withoutThePropertyEachSystemHasItsOwn() {
        assertInstanceOf(FileVault.class, Vaults.ofSystem("Windows 11", folder));
        assertInstanceOf(NamedVault.class, Vaults.ofSystem("Mac OS X", folder));
        assertInstanceOf(NamedVault.class, Vaults.ofSystem("Linux", folder));
    }

    @Test
    void twoFoldersShareNoName() {
        assertNotEquals(NamedVault.name(folder), NamedVault.name(folder.resolve("other")));
        assertNotEquals(NamedVault.name(folder), NamedVault.aside(folder));
    }
}
