package opwatch.packaging;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The modules of each system's runtime, against what the app looks up by name: where a module is missing the lookup
/// fails in the package only, never under Maven.
class RuntimeModulesTest {
    private static Set<String> modules(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("packaging").resolve(file));
        return new TreeSet<>(
                Arrays.asList(lines.get(lines.indexOf("--add-modules") + 1).split(",")));
    }

    /// The types of key stores that the app asks for, by what they are called in the source.
    private static Set<String> storeTypes() throws IOException {
        String source = Files.readString(Path.of("src", "main", "java", "opwatch", "network", "OsTrust.java"));
        return Pattern.compile("\"((?:Windows|Keychain)[\\w-]*)\"")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /// SunMSCAPI is the module jdk.crypto.mscapi, which only the JDK for Windows has; the provider Apple is in
    /// java.base
    /// of the JDK for macOS.
    @Test
    void everyStoreOfCertificatesHasItsModule() throws IOException {
        Set<String> types = storeTypes();
        assertTrue(types.contains("Windows-ROOT") && types.contains("KeychainStore-ROOT"), types.toString());
        for (String type : types) {
            if (type.startsWith("Windows")) {
                assertTrue(modules("windows/jlink.args").contains("jdk.crypto.mscapi"), type);
            } else {
                assertTrue(modules("jlink.args").contains("java.base"), type);
            }
        }
    }

    /// jlink ends with an error at a module that the JDK does not have.
    @Test
    void theListForAllSystemsNamesNothingOfOneSystem() throws IOException {
        Set<String> missing = modules("jlink.args");
        assertFalse(missing.contains("jdk.crypto.mscapi"));
        missing.removeIf(name ->
                name.startsWith("javafx.") || ModuleFinder.ofSystem().find(name).isPresent());
        assertEquals(Set.of(), missing);
    }

    @Test
    void theRuntimeOfWindowsIsMadeOfBothLists() throws IOException {
        String pom = Files.readString(Path.of("packaging", "pom.xml"));
        assertTrue(pom.contains(
                "<opwatch.runtime.args>\"@${project.basedir}/packaging/windows/jlink.args\"</opwatch.runtime.args>"));
        assertTrue(pom.contains("\"@${project.basedir}/packaging/jlink.args\" ${opwatch.runtime.args}<"));
    }
}
