package opwatch.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the run as Windows (execution `as-windows` of the pom) leaves out of its suites, and why: a table
/// that is kept by this test.
class AsWindowsTest {
    private static final List<String> SUITES =
            List.of("disk", "instance", "logging", "redaction", "signin/vault", "systems", "watchlist");

    /// A whole class, or one test of it, and what it needs. What Windows does not have either ([Posix]) is
    /// no loss; what needs a real system ([RealSystem]) runs on Windows in the ordinary run only.
    private static final String LEFT_OUT = """
            disk.AtomicFileTest.aHugeFileIsNotRead: a file with holes
            disk.AtomicFileTest.aLinkThatLeadsNowhereIsNotAMissingFile: not on Windows
            disk.AtomicFileTest.everythingIsForItsOwnerAlone: not on Windows
            disk.DataFolderTest.aNameThatIsNotInTheSessionsEncodingIsRefusedUnlessThereIsSuchAFolder: a folder of the system's own disk
            instance.InstanceLockTest: processes, locks and sockets
            instance.InstanceServerTest: sockets
            instance.LaunchRequestTest.aMessageComesBack: paths and file: URLs of the system's own disk
            instance.LaunchRequestTest.filesThatAreThereAreFilesAndAllElseIsText: paths and file: URLs of the system's own disk
            instance.LaunchRequestTest.whatAUrlOrAWholePathLeadsToIsRefusedForWhatItIs: paths and file: URLs of the system's own disk
            instance.QuitCallTest: processes, locks and sockets
            instance.RenewTest: processes that lock, and folders removed under open files; not on Windows
            instance.SocketRightsTest: sockets; not on Windows
            logging.LogFilesTest.aPlantedLinkIsNotFollowed: not on Windows
            logging.LogFilesTest.onlyTheOwnerReadsIt: not on Windows
            redaction.RedactionTest.aHomeFolderThatIsALinkIsTakenOutWithWhereItLeads: not on Windows
            vault.LibSecretTest: D-Bus and a keyring; Linux only
            vault.OtherSystemsTest: that native libraries are absent; Linux only
            vault.StoreLockTest: processes and locks
            watchlist.ExportedFileTest: not on Windows
            watchlist.FaultTest: strace; with -Pkills
            watchlist.FullDiskTest.onARealDiskTheSameHolds: not on Windows
            watchlist.FullDiskTest.whereAFileMayNotGrowTheSameHolds: not on Windows
            watchlist.GivenFileTest.aDeviceIsNeverOpened: not on Windows
            watchlist.GivenFileTest.aPipeWithoutAWriterIsNeverOpened: not on Windows
            watchlist.GivenFileTest.theLargestTextIsReadAndALargerOneIsNot: a file with holes
            watchlist.KillTest: processes that are killed
            watchlist.PowerCutTest: strace; with -Pkills
            watchlist.WatchListImportRefusalTest.aDeviceIsNoFile: not on Windows
            watchlist.WatchListImportRefusalTest.aGigabyteWithoutReadingIt: a file with holes
            watchlist.WhenItIsMissing.aLinkThatLeadsNowhereIsNotWrittenOver: not on Windows
            """;

    @Test
    void theTableNamesWhatIsLeftOut() throws Exception {
        TreeMap<String, String> found = new TreeMap<>();
        for (String suite : SUITES) {
            for (Class<?> type : classes(suite)) {
                String name = suite.replaceFirst(".*/", "") + "." + type.getSimpleName();
                put(found, name, type);
                if (!found.containsKey(name)) {
                    for (Method test : type.getDeclaredMethods()) {
                        put(found, name + "." + test.getName(), test);
                    }
                }
            }
        }

        String table = String.join(
                "",
                found.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                        .toList());
        assertEquals(LEFT_OUT, table);
    }

    private static void put(TreeMap<String, String> found, String name, AnnotatedElement test) {
        List<String> why = new ArrayList<>();
        if (test.isAnnotationPresent(RealSystem.class)) {
            why.add(test.getAnnotation(RealSystem.class).value());
        }
        if (test.isAnnotationPresent(Posix.class)) {
            why.add("not on Windows");
        }
        if (test.isAnnotationPresent(LinuxOnly.class)) {
            why.add("Linux only");
        }
        if (test.isAnnotationPresent(Tag.class)
                && test.getAnnotation(Tag.class).value().equals("kills")) {
            why.add("with -Pkills");
        }
        if (!why.isEmpty()) {
            found.put(name, String.join("; ", why));
        }
    }

    private static List<Class<?>> classes(String suite) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(Path.of("target", "test-classes", "opwatch").resolve(suite))) {
            for (String name :
                    files.map(file -> file.getFileName().toString()).sorted().toList()) {
                if (name.endsWith("Test.class")) {
                    String type = "opwatch." + suite.replace('/', '.') + "." + name.replace(".class", "");
                    Class<?> test = Class.forName(type, false, AsWindowsTest.class.getClassLoader());
                    classes.add(test);
                    classes.addAll(Arrays.asList(test.getDeclaredClasses()));
                }
            }
        }
        return classes;
    }
}
