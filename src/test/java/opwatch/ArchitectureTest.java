package opwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the arrows between the rooms and the fences of the libraries. Each rule says why it is there.
class ArchitectureTest {
    /// Which rooms a room may know, and why no other. A room of two words is a folder of the first.
    private static final Map<String, Arrows> ARROWS = Map.ofEntries(
            arrows("operation", "its words are the same for wire, timer, file and table"),
            arrows("network", "trust and proxies are the same for everything that leaves"),
            arrows("disk", "whatever is remembered stands on it"),
            arrows("platform", "what differs by system is no matter of Azure"),
            arrows("redaction", "the log uses it when everything else fails"),
            arrows("logging", "the log works when everything else fails", "disk", "redaction"),
            arrows("settings", "a choice means the same to every room", "disk", "platform"),
            arrows("polling", "a test lives through a day in a second", "operation"),
            arrows("demo", "it plays the other side of the wire and shares nothing with this one", "operation"),
            arrows("azure", "when to ask and whose token to use is decided elsewhere", "operation", "network"),
            arrows("paste", "a text is judged without a window, a list or an account", "operation", "network"),
            arrows("instance", "a second start hands over texts and files, not rows", "disk"),
            arrows(
                    "watchlist",
                    "what is on disk does not depend on how it came or is shown",
                    "disk",
                    "operation",
                    "paste"),
            arrows("signin", "whose row a token is for is not its business", "operation", "network", "disk"),
            arrows(
                    "words",
                    "it speaks of values; it neither asks nor saves",
                    "operation",
                    "paste",
                    "signin",
                    "network",
                    "watchlist",
                    "disk"),
            arrows("filter", "the command line filters a list as the window does", "operation", "words"),
            arrows(
                    "timeline",
                    "the window paints what a report writes: the picture is plain values",
                    "operation",
                    "words"),
            arrows("report", "values in, text out", "words", "operation", "paste", "timeline", "redaction", "disk"),
            arrows(
                    "profile",
                    "the window and the shell both stand on it",
                    "disk",
                    "instance",
                    "settings",
                    "network",
                    "signin",
                    "azure",
                    "operation"),
            arrows("notify", "it goes by values", "words", "operation", "polling", "redaction", "platform", "disk"),
            arrows("notify.desktop", "what is worth telling is decided above", "words", "operation", "platform"),
            arrows(
                    "shell",
                    "a command stands on all that the window stands on, and loads no JavaFX",
                    ("azure demo disk filter instance network operation paste platform polling profile redaction report"
                                    + " settings signin watchlist words")
                            .split(" ")),
            arrows(
                    "ui",
                    "the window does not reach past the poller",
                    ("disk filter instance network notify operation paste platform polling report settings signin timeline"
                                    + " watchlist words")
                            .split(" ")));

    private static JavaClasses code;

    @BeforeAll
    static void readClasses() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("opwatch");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsBelowIt(String room) {
        Arrows arrows = ARROWS.get(room);
        String[] allowed = Stream.concat(Stream.of(room), arrows.known().stream())
                .map(name -> "opwatch." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("opwatch." + room + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("opwatch..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))))
                .because(arrows.reason())
                .check(code);
    }

    @Test
    void everyRoomHasItsArrows() {
        Set<String> rooms = code.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 1)
                .map(parts -> parts[1])
                .collect(Collectors.toCollection(TreeSet::new));
        // The roof of the whole: it joins the rooms.
        rooms.remove("app");
        Set<String> known = rooms();
        known.removeIf(room -> room.contains("."));
        assertEquals(known, rooms);
    }

    @Test
    void noRoomKnowsTheStart() {
        noClasses()
                .that()
                .resideInAPackage("opwatch.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opwatch")
                .because("the root package only decides what to run")
                .check(code);
    }

    @Test
    void theRootPackageIsNoAttic() {
        classes()
                .that()
                .resideInAPackage("opwatch")
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching("opwatch\\.(Main|AotTraining|package-info)")
                .because("a class belongs to the room that it speaks of")
                .check(code);
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("opwatch.(**)")
                .should()
                .beFreeOfCycles()
                .because("a newcomer reads a room without holding another in mind")
                .check(code);
    }

    @Test
    void javaFxStaysInTheWindow() {
        fence(
                "the rest is plain Java, tested without a toolkit",
                List.of("opwatch.ui..", "opwatch.app..", "opwatch"),
                "javafx..",
                "org.controlsfx..",
                "atlantafx..");
    }

    @Test
    void jsonStaysOnTheWireInTheStoreAndInTheDemo() {
        fence(
                "everyone else gets values, not trees",
                List.of(
                        "opwatch.azure..",
                        "opwatch.watchlist..",
                        "opwatch.settings..",
                        "opwatch.instance..",
                        "opwatch.demo..",
                        "opwatch.report..",
                        "opwatch.shell..",
                        "opwatch.signin"),
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
    void picocliStaysInTheShell() {
        fence("the window's start loads no class of it", List.of("opwatch.shell.."), "picocli..");
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
                .resideInAnyPackage(
                        "opwatch.operation..",
                        "opwatch.paste..",
                        "opwatch.azure..",
                        "opwatch.polling..",
                        "opwatch.timeline..",
                        "opwatch.report..",
                        "opwatch.demo..")
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
                .doNotHaveFullyQualifiedName("opwatch.app.OpWatchApp")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("the mailbox is the one crossing; the start hands it the way across")
                .check(code);
    }

    private static Set<String> rooms() {
        return new TreeSet<>(ARROWS.keySet());
    }

    /// What a room may know.
    ///
    /// @param known names of rooms
    private record Arrows(String reason, List<String> known) {}

    private static Map.Entry<String, Arrows> arrows(String room, String reason, String... known) {
        return Map.entry(room, new Arrows(reason, List.of(known)));
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
