package opwatch.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.settings.Preset.Unused;
import opwatch.settings.Preset.Unused.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Whose preset counts, on disks in memory with the owners and rights of each system.
class PresetGuardTest {
    private FileSystem disk;
    private Path file;

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    private UserPrincipal account(String name) throws IOException {
        return disk.getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private void place(Path folder) throws IOException {
        file = Files.createDirectories(folder).resolve("opwatch.properties");
        Files.writeString(file, "tenant=contoso.com");
    }

    @Nested
    class OnWindows {
        private PresetGuard guard;
        private UserPrincipal system;
        private UserPrincipal kim;

        @BeforeEach
        void open() throws IOException {
            disk = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                    .setAttributeViews("basic", "owner", "acl")
                    .build());
            place(disk.getPath("C:\\ProgramData\\OpWatch"));
            system = account("NT-AUTORITÄT\\SYSTEM");
            kim = account("CONTOSO\\kim");
            Set<UserPrincipal> administrators = Set.of(system, account("VORDEFINIERT\\Administratoren"));
            guard = new PresetGuard("Windows 11", each -> administrators);
            for (Path each : List.of(file.getParent(), file)) {
                Files.setOwner(each, system);
                allow(each, system, EnumSet.allOf(AclEntryPermission.class));
            }
            allow(file, kim, EnumSet.of(AclEntryPermission.READ_DATA, AclEntryPermission.READ_ACL));
            // As %ProgramData% hands on: everybody may make files in a folder there, and owns what they made.
            allow(file.getParent(), kim, EnumSet.of(AclEntryPermission.ADD_FILE, AclEntryPermission.ADD_SUBDIRECTORY));
        }

        private void allow(Path path, UserPrincipal who, Set<AclEntryPermission> what, AclEntryFlag... flags)
                throws IOException {
            AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
            List<AclEntry> all = new java.util.ArrayList<>(view.getAcl());
            all.add(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(who)
                    .setPermissions(what)
                    .setFlags(flags)
                    .build());
            view.setAcl(all);
        }

        @Test
        void whatSystemOrAdministratorsPutThereCounts() throws IOException {
            assertNull(guard.doubt(file));
            Files.setOwner(file, account("VORDEFINIERT\\Administratoren"));
            assertNull(guard.doubt(file));
        }

        @Test
        void whatAPersonPutThereDoesNotCount() throws IOException {
            Files.setOwner(file, kim);
            assertEquals(new Unused(file, file, Reason.OWNER), guard.doubt(file));
        }

        @Test
        void aFolderThatAPersonMadeFirstDoesNotCount() throws IOException {
            Files.setOwner(file.getParent(), kim);
            assertEquals(new Unused(file, file.getParent(), Reason.OWNER), guard.doubt(file));
        }

        @ParameterizedTest
        @EnumSource(
                value = AclEntryPermission.class,
                names = {"WRITE_DATA", "APPEND_DATA", "DELETE", "WRITE_ACL", "WRITE_OWNER"})
        void aFileThatOthersMayChangeDoesNotCount(AclEntryPermission right) throws IOException {
            allow(file, kim, EnumSet.of(right), AclEntryFlag.INHERIT_ONLY);
            assertNull(guard.doubt(file));
            allow(file, kim, EnumSet.of(right));
            assertEquals(new Unused(file, file, Reason.RIGHTS), guard.doubt(file));
        }

        @ParameterizedTest
        @EnumSource(
                value = AclEntryPermission.class,
                names = {"DELETE_CHILD", "DELETE", "WRITE_ACL", "WRITE_OWNER"})
        void aFileThatOthersMayReplaceDoesNotCount(AclEntryPermission right) throws IOException {
            allow(file.getParent(), kim, EnumSet.of(right));
            assertEquals(new Unused(file, file.getParent(), Reason.RIGHTS), guard.doubt(file));
        }

        /// Windows: without a list everybody may do everything, and the Java library shows an empty one.
        @Test
        void aFileWithoutAListOfRightsDoesNotCount() throws IOException {
            Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(List.of());
            assertEquals(new Unused(file, file, Reason.RIGHTS), guard.doubt(file));
        }

        @Test
        void whereWindowsDoesNotNameItsAccountsNothingCounts() {
            PresetGuard blind = new PresetGuard("Windows 11", each -> {
                throw new IOException("no such number");
            });
            assertEquals(new Unused(file, file, Reason.UNKNOWN), blind.doubt(file));
        }

        @Test
        void theSystemsPresetGoesBeforeTheOneBesideTheApp() throws IOException {
            Path beside = Files.createDirectories(disk.getPath("C:\\Apps"));
            Path other = Files.writeString(beside.resolve("opwatch.properties"), "tenant=fabrikam.com");
            List<Path> folders = List.of(file.getParent());

            assertEquals(
                    new Preset("", "contoso.com", "", file),
                    Preset.beside(beside.resolve("OpWatch.exe"), beside.resolve("opwatch.jar"), folders, guard));

            Files.setOwner(file, kim);
            assertEquals(
                    new Preset("", "fabrikam.com", "", other, List.of(new Unused(file, file, Reason.OWNER)), List.of()),
                    Preset.beside(beside.resolve("OpWatch.exe"), beside.resolve("opwatch.jar"), folders, guard));

            Files.delete(other);
            assertEquals(
                    new Preset("", "", "", null, List.of(new Unused(file, file, Reason.OWNER)), List.of()),
                    Preset.beside(beside.resolve("OpWatch.exe"), beside.resolve("opwatch.jar"), folders, guard));
        }
    }

    @Nested
    class Elsewhere {
        @BeforeEach
        void open() throws IOException {
            disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                    .setAttributeViews("basic", "owner", "posix")
                    .build());
            place(disk.getPath("/etc/opwatch"));
            for (Path each : List.of(file.getParent(), file)) {
                Files.setOwner(each, account("root"));
            }
            give(file.getParent(), "rwxr-xr-x", "root");
            give(file, "rw-r--r--", "root");
        }

        private void give(Path path, String rights, String group) throws IOException {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            view.setPermissions(PosixFilePermissions.fromString(rights));
            GroupPrincipal named = disk.getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
            view.setGroup(named);
        }

        private Unused doubt(String system) {
            return new PresetGuard(system, each -> opwatch.platform.Administrators.owners(system, each.getFileSystem()))
                    .doubt(file);
        }

        @Test
        void whatRootPutThereCounts() {
            assertNull(doubt("Linux"));
            assertNull(doubt("Mac OS X"));
        }

        @Test
        void whatAPersonPutThereDoesNotCount() throws IOException {
            Files.setOwner(file, account("kim"));
            assertEquals(new Unused(file, file, Reason.OWNER), doubt("Linux"));
            Files.setOwner(file, account("root"));
            Files.setOwner(file.getParent(), account("kim"));
            assertEquals(new Unused(file, file.getParent(), Reason.OWNER), doubt("Linux"));
        }

        @ParameterizedTest
        @CsvSource({
            "rw-rw-r--, root, Linux, false",
            "rw-rw-r--, admin, Mac OS X, true",
            "rw-rw-r--, wheel, Mac OS X, true",
            "rw-rw-r--, admin, Linux, false",
            "rw-rw-r--, staff, Mac OS X, false",
            "rw-rw-r--, kim, Linux, false",
            "rw-r--rw-, root, Linux, false"
        })
        void onlyGroupsOfAdministratorsMayWrite(String rights, String group, String system, boolean counts)
                throws IOException {
            give(file, rights, group);
            assertEquals(counts ? null : new Unused(file, file, Reason.RIGHTS), doubt(system));
            give(file, "rw-r--r--", "root");
            give(file.getParent(), rights, group);
            assertEquals(counts ? null : new Unused(file, file.getParent(), Reason.RIGHTS), doubt(system));
        }
    }
}
