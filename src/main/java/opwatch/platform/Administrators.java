package opwatch.platform;

import com.sun.jna.platform.win32.Advapi32Util;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The accounts and groups through which only an administrator writes: SYSTEM and Administrators on Windows,
/// root elsewhere, and on macOS its administrators too. Any thread; blocks.
///
/// Windows translates their names ("VORDEFINIERT\Administratoren"), so this class knows them by their
/// numbers (Microsoft, "Security identifiers": well-known SIDs) and asks Windows for the names. The Java
/// library compares accounts by number and looks them up by name only (`WindowsUserPrincipals`).
public final class Administrators {
    /// SYSTEM and Administrators.
    static final List<String> WINDOWS = List.of("S-1-5-18", "S-1-5-32-544");

    private Administrators() {}

    /// Who may own what administrators alone decide.
    ///
    /// @param system the name of the operating system (`os.name`)
    /// @param disk where files are compared
    /// @throws IOException when the system does not tell
    public static Set<UserPrincipal> owners(String system, FileSystem disk) throws IOException {
        return owners(system, disk, sid -> Advapi32Util.getAccountBySid(sid).fqn);
    }

    /// @param name gives the name of an account of Windows by its number
    static Set<UserPrincipal> owners(String system, FileSystem disk, UnaryOperator<String> name) throws IOException {
        UserPrincipalLookupService accounts = disk.getUserPrincipalLookupService();
        if (OperatingSystem.of(system) != OperatingSystem.WINDOWS) {
            return Set.of(accounts.lookupPrincipalByName("root"));
        }
        Set<UserPrincipal> owners = new LinkedHashSet<>();
        for (String sid : WINDOWS) {
            owners.add(accounts.lookupPrincipalByName(named(sid, name)));
        }
        return owners;
    }

    /// The groups whose members may write such a file: those of administrators on macOS. None on Windows,
    /// where [#owners] holds the group, and none on Linux, where root writes as the owner.
    ///
    /// @param system the name of the operating system (`os.name`)
    /// @throws IOException when the system does not tell
    public static Set<UserPrincipal> groups(String system, FileSystem disk) throws IOException {
        if (OperatingSystem.of(system) != OperatingSystem.MACOS) {
            return Set.of();
        }
        UserPrincipalLookupService accounts = disk.getUserPrincipalLookupService();
        return Set.of(accounts.lookupPrincipalByGroupName("wheel"), accounts.lookupPrincipalByGroupName("admin"));
    }

    private static String named(String sid, UnaryOperator<String> name) throws IOException {
        try {
            return name.apply(sid);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("the name of " + sid + " is not known", e);
        }
    }
}
