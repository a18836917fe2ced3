package opwatch.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opwatch.platform.Administrators;
import opwatch.settings.Preset.Unused;
import org.jspecify.annotations.Nullable;

/// Judges whether only an administrator can have written a preset file in a folder of the system: in
/// `%ProgramData%` everybody may make folders, and a client ID of a stranger would have everybody sign in to
/// the stranger's application. The file and its folder must belong to administrators, and others must not
/// be able to write to the file or to take it out of the folder. Any thread; blocks.
///
/// @param system the name of the operating system (`os.name`)
/// @param owners tells who counts as an administrator; by default [Administrators]
record PresetGuard(String system, Accounts owners) {
    /// What changes a file, or gives the right to.
    private static final Set<AclEntryPermission> OF_FILE = EnumSet.of(
            AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA,
            AclEntryPermission.DELETE,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    /// What replaces a file in a folder, or gives the right to. New files may be made: in a folder below
    /// `%ProgramData%` everybody may, and the new file belongs to who made it.
    private static final Set<AclEntryPermission> OF_FOLDER = EnumSet.of(
            AclEntryPermission.DELETE_CHILD,
            AclEntryPermission.DELETE,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    /// Finds the accounts of administrators on a disk.
    @FunctionalInterface
    interface Accounts {
        /// The accounts of administrators, as the file's disk knows them.
        ///
        /// @throws IOException when the system does not tell
        Set<UserPrincipal> on(Path file) throws IOException;
    }

    static PresetGuard ofThisSystem() {
        String system = System.getProperty("os.name");
        return new PresetGuard(system, file -> Administrators.owners(system, file.getFileSystem()));
    }

    /// Why a preset file does not count; null when it does.
    @Nullable
    Unused doubt(Path file) {
        for (Path each : List.of(file, file.resolveSibling(""))) {
            Unused.Reason reason = reason(each, each.equals(file) ? OF_FILE : OF_FOLDER);
            if (reason != null) {
                return new Unused(file, each, reason);
            }
        }
        return null;
    }

    private Unused.@Nullable Reason reason(Path path, Set<AclEntryPermission> harmful) {
        try {
            Set<UserPrincipal> administrators = owners.on(path);
            if (!administrators.contains(Files.getOwner(path))) {
                return Unused.Reason.OWNER;
            }
            AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
            boolean open = acl == null ? isOpen(path) : isOpen(acl.getAcl(), administrators, harmful);
            return open ? Unused.Reason.RIGHTS : null;
        } catch (IOException | UnsupportedOperationException e) {
            return Unused.Reason.UNKNOWN;
        }
    }

    /// A list without entries may be one that is not there, and then everybody may do everything. What is
    /// forbidden to some is passed over: the answer errs on the safe side.
    private static boolean isOpen(
            List<AclEntry> acl, Set<UserPrincipal> administrators, Set<AclEntryPermission> harmful) {
        return acl.isEmpty()
                || acl.stream()
                        .filter(entry -> entry.type() == AclEntryType.ALLOW)
                        .filter(entry -> !entry.flags().contains(AclEntryFlag.INHERIT_ONLY))
                        .filter(entry -> !administrators.contains(entry.principal()))
                        .anyMatch(entry -> entry.permissions().stream().anyMatch(harmful::contains));
    }

    /// On Linux any right of the group counts: where a file has a list of rights (`acl(5)`), the mode of the
    /// group is that list's mask, and any account in the list may write.
    private boolean isOpen(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            throw new UnsupportedOperationException("no rights can be read of " + path);
        }
        PosixFileAttributes rights = view.readAttributes();
        return rights.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                || (rights.permissions().contains(PosixFilePermission.GROUP_WRITE)
                        && !Administrators.groups(system, path.getFileSystem()).contains(rights.group()));
    }
}
