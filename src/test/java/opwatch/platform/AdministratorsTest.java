package opwatch.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who counts as an administrator.
class AdministratorsTest {
    private static final Map<String, String> GERMAN =
            Map.of("S-1-5-18", "NT-AUTORITÄT\\SYSTEM", "S-1-5-32-544", "VORDEFINIERT\\Administratoren");

    private static Set<String> names(Set<? extends java.nio.file.attribute.UserPrincipal> accounts) {
        return accounts.stream().map(java.security.Principal::getName).collect(Collectors.toSet());
    }

    @Test
    void windowsIsAskedForTheNamesThatItTranslates() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.windows())) {
            assertEquals(Set.copyOf(GERMAN.values()), names(Administrators.owners("Windows 11", disk, GERMAN::get)));
            assertEquals(Set.of(), Administrators.groups("Windows 11", disk));
        }
    }

    @Test
    void whatWindowsDoesNotTellIsAnExceptionOfTheDisk() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.windows())) {
            assertThrows(
                    IOException.class,
                    () -> Administrators.owners("Windows 11", disk, sid -> {
                        throw new UnsatisfiedLinkError(sid);
                    }));
        }
    }

    @Test
    void elsewhereItIsRootAndOnMacOsItsAdministratorsToo() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
            assertEquals(Set.of("root"), names(Administrators.owners("Linux", disk)));
            assertEquals(Set.of(), names(Administrators.groups("Linux", disk)));
            assertEquals(Set.of("wheel", "admin"), names(Administrators.groups("Mac OS X", disk)));
        }
    }
}
