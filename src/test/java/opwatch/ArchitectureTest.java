package opwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the arrows between the rooms and the fences of the libraries. Each rule says why it is there.
class ArchitectureTest {
    private static final List<String> ROOMS =
            List.of("operation", "azure", "network", "signin", "polling", "store", "demo", "logging", "ui");

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("opwatch");
    }

    @Test
    void theDomainKnowsNobody() {
        mayOnlyKnow("operation", List.of(), "its words must be the same for wire, timer, file and table");
    }

    @Test
    void theWireKnowsOnlyTheDomain() {
        mayOnlyKnow(
                "azure", List.of("operation", "network"), "when to ask and whose token to use is decided elsewhere");
    }

    @Test
    void pollingKnowsOnlyTheDomain() {
        mayOnlyKnow("polling", List.of("operation"), "a test must be able to live through a day in a second");
    }

    @Test
    void theStoreKnowsOnlyTheDomain() {
        mayOnlyKnow("store", List.of("operation"), "what is on disk must not depend on how it came or is shown");
    }

    @Test
    void theDemoKnowsOnlyTheDomain() {
        mayOnlyKnow(
                "demo", List.of("operation"), "it plays the other side of the wire and must share nothing with this");
    }

    @Test
    void theWindowKnowsDomainPollingSignInAndStore() {
        mayOnlyKnow(
                "ui",
                List.of("operation", "polling", "signin", "store", "network"),
                "it must not reach past the poller");
    }

    @Test
    void javaFxStaysInTheWindow() {
        fence(
                "the rest is plain Java, tested without a toolkit",
                List.of("opwatch.ui..", "opwatch"),
                "javafx..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp..");
    }

    @Test
    void jsonStaysOnTheWireInTheStoreAndInTheDemo() {
        fence(
                "everyone else gets values, not trees",
                List.of("opwatch.azure..", "opwatch.store..", "opwatch.demo.."),
                "com.fasterxml..");
    }

    @Test
    void sendingIsDoneInTwoPlaces() {
        noClasses()
                .that()
                .haveNameNotMatching("opwatch\\.(azure\\.ArmHttp|signin\\.LoginHttp)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.http\\.HttpRequest.*|java\\.net\\.(Http)?URLConnection|opwatch\\.network\\.Exchange")
                .because("a token may leave through the guarded doors only: one to ARM, one to the login hosts")
                .check(code.that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("opwatch.network"))));
    }

    @Test
    void nobodyConnectsBySocket() {
        noClasses()
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.type(java.net.Socket.class))))
                .orShould()
                .callMethod(java.nio.channels.SocketChannel.class, "open")
                .because("the sign-in listener only waits on loopback; nothing goes out but through the HTTP clients")
                .check(code);
    }

    @Test
    void msalStaysInSignIn() {
        fence("everyone else asks for a token", List.of("opwatch.signin.."), "com.microsoft..");
    }

    @Test
    void signInKnowsOnlyTheCloudsAndTheWayOut() {
        mayOnlyKnow("signin", List.of("operation", "network"), "whose row a token is for is none of its business");
    }

    @Test
    void theNetworkKnowsNobody() {
        mayOnlyKnow("network", List.of(), "trust and proxies are the same for everything that leaves");
    }

    @Test
    void theLogKnowsNobody() {
        mayOnlyKnow("logging", List.of(), "it is there for everybody, also when everything else has failed");
    }

    @Test
    void everybodyLogsThroughSystemLogger() {
        fence("the log decides alone what is kept", List.of("opwatch.logging.."), "java.util.logging..");
        noClasses()
                .that()
                .resideOutsideOfPackages("opwatch.logging..", "opwatch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opwatch.logging..")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("the log is started once, by the start; what goes around it is not redacted")
                .check(code);
    }

    @Test
    void nobodyReadsTheClockBehindOurBack() {
        noClasses()
                .that()
                .resideInAnyPackage("opwatch.operation..", "opwatch.azure..", "opwatch.polling..", "opwatch.demo..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("time is a parameter: tests turn the clock by hand")
                .check(code);
    }

    @Test
    void oneClassCrossesToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("opwatch.OpWatchApp")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("the mailbox is the one crossing; the start hands it the way across")
                .check(code);
    }

    private static void mayOnlyKnow(String room, List<String> known, String reason) {
        List<String> others = new ArrayList<>(ROOMS);
        others.remove(room);
        others.removeAll(known);
        String[] forbidden =
                others.stream().map(other -> "opwatch." + other + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("opwatch." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("opwatch")
                .because(reason)
                .check(code);
    }

    private static void fence(String reason, List<String> inside, String... library) {
        classes()
                .that()
                .resideInAnyPackage("opwatch..")
                .and()
                .resideOutsideOfPackages(inside.toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(library)
                .because(reason)
                .check(code);
    }
}
