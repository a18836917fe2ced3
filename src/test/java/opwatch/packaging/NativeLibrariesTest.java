package opwatch.packaging;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The native libraries of each system's package, by the very jars that are shipped: those of JavaFX for the other
/// systems are copied to `target/javafx` by the build, JNA's jar holds all of its own.
class NativeLibrariesTest {
    private static final Path JARS = Path.of("target", "javafx");

    /// What the JDK has on macOS and not here.
    private static final Set<String> ONLY_THE_JDK_OF_MACOS =
            Set.of("awt_lwawt", "j2pcsc", "osx", "osxapp", "osxkrb5", "osxsecurity", "osxui", "saproc");

    /// What the app draws, shows and lays out text with.
    private static final Set<String> NEEDED =
            Set.of("glass", "prism_common", "prism_sw", "javafx_font", "javafx_iio", "decora_sse");

    private final String pom = Files.readString(Path.of("packaging", "pom.xml"));

    NativeLibrariesTest() throws IOException {}

    /// A property of the profile of one system.
    private String property(String profile, String name) {
        Matcher found = Pattern.compile("(?s)<id>" + profile + "</id>(?:(?!</profile>).)*<" + name + ">([^<]*)<")
                .matcher(pom);
        assertTrue(found.find(), profile + " has no " + name);
        return found.group(1);
    }

    private static byte[] read(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getJarEntry(entry))) {
            return in.readAllBytes();
        }
    }

    private static Path javafx(String classifier) {
        return JARS.resolve("javafx-graphics-" + classifier + ".jar");
    }

    /// The file names in the root of JavaFX's jar that end like this.
    private static Set<String> libraries(String classifier, String ending) throws IOException {
        try (JarFile file = new JarFile(javafx(classifier).toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(ending) && !name.contains("/"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    /// Where JavaFX's loader looks below `java.home`, by system: the constants of its method `libDirForJRT`.
    private static Map<String, String> foldersOfTheLoader(byte[] loader) {
        Map<String, String> folders = new TreeMap<>();
        MethodModel method = ClassFile.of().parse(loader).methods().stream()
                .filter(one -> one.methodName().equalsString("libDirForJRT"))
                .findFirst()
                .orElseThrow();
        String system = "";
        for (var element : method.code().orElseThrow()) {
            if (element instanceof InvokeInstruction call
                    && call.owner().asInternalName().endsWith("/PlatformUtil")) {
                system = call.name().stringValue();
            } else if (element instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String folder
                    && !system.isEmpty()) {
                folders.put(system, folder);
            }
        }
        return folders;
    }

    @ParameterizedTest
    @ValueSource(strings = {"win", "mac", "mac-aarch64"})
    void theLibrariesLieWhereJavaFxLooks(String classifier) throws IOException {
        byte[] loader = read(javafx(classifier), "com/sun/glass/utils/NativeLibLoader.class");
        assertEquals(
                Map.of(
                        "isWindows", property("windows", "opwatch.native.folder"),
                        "isMac", property("mac", "opwatch.native.folder"),
                        "isLinux", property("linux", "opwatch.native.folder")),
                foldersOfTheLoader(loader));
    }

    /// Else JavaFX would not find them in the runtime, and unpack those in its jar into the person's profile.
    @ParameterizedTest
    @CsvSource({"windows, win, ''", "mac, mac, lib", "mac, mac-aarch64, lib"})
    void theBuildUnpacksWhatTheAppNeeds(String profile, String classifier, String prefix) throws IOException {
        String ending = "." + property(profile, "opwatch.native.suffix");
        Set<String> missing =
                NEEDED.stream().map(name -> prefix + name + ending).collect(toCollection(TreeSet::new));
        missing.removeAll(libraries(classifier, ending));
        assertEquals(Set.of(), missing);
        assertTrue(pom.contains("<includes>*.${opwatch.native.suffix}</includes>"));
    }

    /// JavaFX brings the C runtime that the JDK has in `bin` too, of another age: one must not overwrite the other.
    @Test
    void onWindowsTheFolderIsNotTheOneOfTheJdksOwn() throws IOException {
        Set<String> both = libraries("win", ".dll");
        both.retainAll(Set.of("msvcp140.dll", "ucrtbase.dll", "vcruntime140.dll", "vcruntime140_1.dll"));
        assertEquals(Set.of("msvcp140.dll", "ucrtbase.dll", "vcruntime140.dll", "vcruntime140_1.dll"), both);
        assertTrue(property("windows", "opwatch.native.folder").startsWith("bin/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mac", "mac-aarch64"})
    void onMacOsNoNameIsOneOfTheJdksOwn(String classifier) throws IOException {
        Set<String> jdk = new TreeSet<>(ONLY_THE_JDK_OF_MACOS);
        jdk.addAll(namesOfThisJdk());
        assertTrue(jdk.containsAll(Set.of("java", "net", "nio", "jvm")), jdk.toString());

        Set<String> both = libraries(classifier, ".dylib").stream()
                .map(NativeLibrariesTest::bare)
                .collect(toCollection(TreeSet::new));
        both.retainAll(jdk);
        assertEquals(Set.of(), both);
    }

    private static Set<String> namesOfThisJdk() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("bin", "lib")) {
            try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.home"), folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*\\.(so|dll|dylib)"))
                        .forEach(name -> names.add(bare(name)));
            }
        }
        return names;
    }

    /// A library's name without what systems put before and behind it.
    private static String bare(String file) {
        return file.replaceAll("^lib|\\.[a-z]+$", "");
    }

    /// JNA looks for `jnidispatch` by the name of the system in the folder that it is told of; on macOS for
    /// `.dylib` when `.jnilib` is not there (com.sun.jna.Native, `loadNativeDispatchLibrary`).
    @ParameterizedTest
    @CsvSource({
        "linux, libjnidispatch.so, .so",
        "windows, jnidispatch.dll, .dll",
        "mac, libjnidispatch.jnilib, .dylib",
        "mac-intel, libjnidispatch.jnilib, .dylib"
    })
    void theJarOfJnaHasTheLibraryOfTheSystem(String profile, String inTheJar, String inThePackage) throws IOException {
        String entry = "com/sun/jna/" + property(profile, "opwatch.native.jna") + "/" + inTheJar;
        try (InputStream in = com.sun.jna.Native.class.getClassLoader().getResourceAsStream(entry)) {
            assertTrue(in != null, entry);
        }
        String packaged = inTheJar.replaceAll("\\.jnilib$", ".dylib");
        assertTrue(packaged.endsWith(inThePackage), packaged);
        assertTrue(pom.contains("<pattern>\\.jnilib$</pattern>") && pom.contains("<replacement>.dylib</replacement>"));
    }

    /// On an older macOS the app would crash instead of being refused.
    @Test
    void noLibraryAsksForANewerMacOsThanTheApp() throws IOException {
        String plist = Files.readString(Path.of("packaging", "mac", "resources", "Info.plist"));
        Matcher minimum = Pattern.compile("LSMinimumSystemVersion</key><string>(\\d+)\\.(\\d+)<")
                .matcher(plist);
        assertTrue(minimum.find(), plist);
        int asked = Integer.parseInt(minimum.group(1)) << 16 | Integer.parseInt(minimum.group(2)) << 8;

        Map<String, Integer> built = new HashMap<>();
        for (String classifier : List.of("mac", "mac-aarch64")) {
            for (String library : libraries(classifier, ".dylib")) {
                built.put(classifier + " " + library, minimumMacOs(read(javafx(classifier), library)));
            }
        }
        assertTrue(built.size() >= 2 * NEEDED.size(), built.toString());
        built.values().removeIf(version -> version <= asked);
        assertEquals(Map.of(), built);
    }

    /// The load command `LC_BUILD_VERSION` (0x32) of a 64-bit Mach-O file: its minimum as 0xMMMMmm00 (Apple, loader.h).
    private static int minimumMacOs(byte[] file) {
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0xfeedfacf, data.getInt(0));
        int at = 32;
        for (int i = 0; i < data.getInt(16); i++) {
            if (data.getInt(at) == 0x32) {
                return data.getInt(at + 12);
            }
            at += data.getInt(at + 4);
        }
        throw new UncheckedIOException(new IOException("the library does not say what it was built for"));
    }
}
