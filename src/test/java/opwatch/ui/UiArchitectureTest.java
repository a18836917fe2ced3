package opwatch.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the arrows inside the window. Each rule says why it is there.
class UiArchitectureTest {
    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("opwatch.ui");
    }

    @Test
    void noViewKnowsAnother() {
        slices().matching("opwatch.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAnyPackage(
                                "opwatch.ui.kit..", "opwatch.ui.rows..", "opwatch.ui.bars.."))
                .because("each can be changed, tested and thrown away alone; the window tells it of the others")
                .check(code);
    }

    @Test
    void noViewKnowsTheRoof() {
        noClasses()
                .that()
                .resideInAPackage("opwatch.ui.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opwatch.ui")
                .because("the window puts the views together; a view that knew it could not be shown without it")
                .check(code);
    }

    @Test
    void theFloorUnderTheViewsKnowsNoView() {
        knowsInTheWindowOnly("kit", "every view stands on it");
        knowsInTheWindowOnly("bars", "timeline and details paint the same bars");
        knowsInTheWindowOnly("rows", "table, details and window show the same rows; of kit it takes the icons", "kit");
    }

    private static void knowsInTheWindowOnly(String floor, String reason, String... others) {
        String[] allowed = Stream.concat(Stream.of(floor), Stream.of(others))
                .map(name -> "opwatch.ui." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("opwatch.ui." + floor + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("opwatch.ui..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))))
                .because(reason)
                .check(code);
    }

    @Test
    void timeAndZoneComeFromOutside() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .because("the whole window shows one clock and one zone, and tests turn both by hand")
                .check(code);
    }
}
