package opwatch.notify.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The libraries by which a desktop is told stay where they are loaded late.
class LateLibrariesTest {
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
