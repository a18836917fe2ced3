package opwatch.notify.desktop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the room may know, and that the libraries by which a desktop is told stay where they are loaded late.
class DesktopArchitectureTest {
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("opwatch");

    @Test
    void dbusStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("opwatch.notify.desktop.bus")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.freedesktop..")
                .because("everyone else gets plain values")
                .check(code);
    }

    @Test
    void nobodyTouchesAwt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("its libraries are not in the packages")
                .check(code);
    }

    @Test
    void itTellsAndDecidesNothing() {
        noClasses()
                .that()
                .resideInAPackage("opwatch.notify.desktop..")
                .should()
                .dependOnClassesThat(resideInAPackage("opwatch..")
                        .and(not(resideInAnyPackage(
                                "opwatch.notify.desktop..",
                                "opwatch.words..",
                                "opwatch.operation..",
                                "opwatch.platform.."))))
                .because("what is worth telling is decided above")
                .check(code);
    }

    @Test
    void theClientOfDbusKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("opwatch.notify.desktop.bus")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "opwatch.notify", "opwatch.notify.desktop", "opwatch.words..", "opwatch.operation..")
                .because("it carries values of any kind")
                .check(code);
    }
}
