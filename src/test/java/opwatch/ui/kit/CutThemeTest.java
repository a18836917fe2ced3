package opwatch.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.Styles;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CutThemeTest {
    private static final Path SHEETS = Path.of("target/classes/opwatch/ui");
    private static final Pattern WORD = Pattern.compile("\"([a-z][-a-z0-9]*)\"");
    private static final Pattern STYLE = Pattern.compile("\\bStyles\\.([A-Z_0-9]+)\\b");

    @Test
    void bothThemesAreCutAndKeepWhatWindowsShow() throws IOException {
        Set<String> gone = CutRules.styleClasses();
        assertEquals(
                List.of(true, true, false, false),
                List.of(
                        gone.contains("color-picker"),
                        gone.contains("accordion"),
                        gone.contains("table-view"),
                        gone.contains("check-box")),
                gone.toString());
        assertEquals(selectors("primer-light.css"), selectors("primer-dark.css"));
    }

    @Test
    void selectedRowsOfAllThemesLookTheSameWithAndWithoutTheFocus() throws IOException {
        for (String name : List.of("primer-light.css", "primer-dark.css", "high-contrast.css")) {
            String sheet = Files.readString(SHEETS.resolve(name));
            List<String> without = values(sheet, "selected");
            assertEquals(false, without.isEmpty(), name);
            assertEquals(without, values(sheet, "selected-focused"), name);
        }
    }

    private static List<String> values(String sheet, String state) {
        return Pattern.compile("-color-cell-([bf]g)-" + state + ": ([^;]+);")
                .matcher(sheet)
                .results()
                .map(value -> value.group(1) + " " + value.group(2))
                .toList();
    }

    private static List<String> selectors(String sheet) throws IOException {
        return Files.readAllLines(SHEETS.resolve(sheet)).stream()
                .filter(line -> !line.startsWith("  "))
                .toList();
    }

    @Test
    void noControlIsUsedWhoseRulesAreCut() {
        Set<String> used = new ClassFileImporter()
                .importPath(Path.of("target/classes/opwatch")).stream()
                        .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(type ->
                                type.getPackageName().matches("javafx\\.scene\\.(control|chart|web).*|atlantafx.*"))
                        .map(JavaClass::getSimpleName)
                        .map(CutThemeTest::styleClass)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(true, used.contains("table-view") && used.contains("popover"), used.toString());

        used.retainAll(CutRules.styleClasses());
        assertEquals(Set.of(), used);
    }

    @Test
    void noNodeIsGivenAStyleClassWhoseRulesAreCut() throws IOException, ReflectiveOperationException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/opwatch/ui"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String line : Files.readAllLines(file)) {
                    given.addAll(styleClasses(line));
                }
            }
        }
        assertEquals(true, given.containsAll(List.of("accent", Styles.DENSE)), given.toString());

        given.retainAll(CutRules.styleClasses());
        assertEquals(Set.of(), given);
    }

    private static Set<String> styleClasses(String line) throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        if (!line.contains("PseudoClass")) {
            WORD.matcher(line).results().forEach(word -> names.add(word.group(1)));
        }
        for (String constant :
                STYLE.matcher(line).results().map(style -> style.group(1)).toList()) {
            names.add((String) Styles.class.getField(constant).get(null));
        }
        return names;
    }

    /// As JavaFX names it: `DatePicker` has the class `date-picker`.
    private static String styleClass(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
