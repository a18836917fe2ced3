package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The workflow cannot be run here, so it is at least read: the systems, what it names, and what it may do. Its
/// scripts are run by [WorkflowScriptsTest] and [LifecycleTest].
class WorkflowTest {
    private final String text;
    private final JsonNode workflow;
    private final String pom = Files.readString(Path.of("pom.xml")) + Files.readString(Path.of("packaging", "pom.xml"));

    /// The workflow and its scripts.
    private final String all;

    WorkflowTest() throws IOException {
        text = Files.readString(Path.of(".github", "workflows", "build.yml"));
        workflow = new YAMLMapper().readTree(text);
        StringBuilder every = new StringBuilder(text);
        for (Path script : scripts()) {
            every.append(Files.readString(script));
        }
        all = every.toString();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "scripts"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        workflow.get("jobs").forEach(job -> job.get("steps").forEach(steps::add));
        return steps;
    }

    /// macos-15 alone is the one with Apple silicon (README of actions/runner-images, August 2026).
    @Test
    void theThreeSystemsAreThereAndBothMacs() {
        for (String job : List.of("test", "package")) {
            Set<String> runners = new TreeSet<>();
            workflow.at("/jobs/" + job + "/strategy/matrix/include")
                    .forEach(one -> runners.add(one.get("runner").asText()));

            assertEquals(new TreeSet<>(Set.of("ubuntu-22.04", "windows-2025", "macos-15-intel", "macos-15")), runners);
            assertEquals(
                    "${{ matrix.runner }}",
                    workflow.at("/jobs/" + job + "/runs-on").asText());
            assertFalse(workflow.at("/jobs/" + job + "/strategy/fail-fast").asBoolean(true));
        }
        assertEquals(workflow.at("/jobs/test/strategy/matrix"), workflow.at("/jobs/package/strategy/matrix"));
    }

    /// Else one red test would hide what is wrong with a package, and only one fault would be seen in a push.
    @Test
    void aRedTestHidesNoPackageAndPublishesNone() {
        assertEquals("version", workflow.at("/jobs/package/needs").asText());
        assertTrue(workflow.at("/jobs/test/needs").isMissingNode());
        assertEquals(
                "[\"version\",\"test\",\"package\"]",
                workflow.at("/jobs/release/needs").toString());
    }

    @Test
    void everyKindOfPackageIsRehearsed() {
        assertEquals(Set.of("deb", "dmg", "msi", "msi-all", "pkg"), found("scripts/rehearse ([a-z-]+) ", text));
    }

    @Test
    void everyProfileThatItNamesIsInAPom() {
        Set<String> missing = found("-P([a-z][a-z0-9-]+)", all);
        assertTrue(missing.containsAll(Set.of("package", "installed", "system-vault")), missing.toString());
        missing.removeAll(found("<profile>\\s*(?:<!--(?s:.*?)-->\\s*)?<id>([a-z0-9-]+)</id>", pom));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPropertyThatItSetsIsInAPom() {
        for (String property : found("-D(opwatch\\.[a-z.]+)=", all)) {
            assertTrue(pom.contains("<" + property), property);
        }
    }

    @Test
    void everyFileOfOursThatItNamesIsThere() {
        Set<String> paths = found("(?<![\\w/])((?:packaging|\\.github|\\.ci)/[\\w./-]+\\w)", all);
        assertTrue(paths.contains("packaging/mac/sign.args"), paths.toString());
        for (String path : paths) {
            assertTrue(Files.exists(Path.of(path)), path);
        }
    }

    /// Where the argument files of Windows and Linux put the app.
    @Test
    void itStartsWhatTheInstallersInstall() throws IOException {
        String lifecycle = Files.readString(Path.of(".github", "scripts", "lifecycle"));
        assertTrue(lifecycle.contains(
                "$LOCALAPPDATA\")/" + value("windows/one-user.args", "--install-dir") + " launcher=$app/OpWatch.exe"));
        assertTrue(lifecycle.contains(
                "$PROGRAMFILES\")/" + value("windows/all-users.args", "--install-dir") + " launcher=$app/OpWatch.exe"));
        assertTrue(lifecycle.contains("/opt/" + value("linux/deb.args", "--linux-package-name") + " "));
        assertTrue(lifecycle.contains("pkgutil --forget " + value("mac/image.args", "--mac-package-identifier")));
    }

    private static String value(String file, String option) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("packaging").resolve(file));
        return lines.get(lines.indexOf(option) + 1);
    }

    @Test
    void itMayOnlyReadExceptWhereItPublishes() {
        assertEquals(Map.of("contents", "read"), permissions(workflow));
        workflow.get("jobs")
                .properties()
                .forEach(job -> assertEquals(
                        job.getKey().equals("release") ? Map.of("contents", "write") : Map.of(),
                        permissions(job.getValue()),
                        job.getKey()));
        assertEquals("github.ref_type == 'tag'", workflow.at("/jobs/release/if").asText());
    }

    private static Map<String, String> permissions(JsonNode node) {
        return node.path("permissions").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    @Test
    void everyJobHasAnEndAndEveryActionACommit() {
        workflow.get("jobs")
                .forEach(job -> assertTrue(job.path("timeout-minutes").asInt() > 0, job.toString()));
        for (JsonNode step : steps()) {
            if (step.has("uses")) {
                assertTrue(step.get("uses").asText().matches("actions/[a-z-]+@[0-9a-f]{40}"), step.toString());
            }
        }
    }

    /// A name beside the commit, which says nothing to a person; and one commit for one action.
    @Test
    void everyCommitOfAnActionHasItsVersionBesideIt() {
        Set<String> pins = found("uses: (actions/.*)", text);
        assertEquals(4, pins.size(), pins.toString());
        pins.forEach(pin -> assertTrue(pin.matches("actions/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), pin));
    }

    /// A secret in a command is one in the log of a shell that echoes it, and what anybody can name a branch or a
    /// pull request must not become part of a script.
    @Test
    void scriptsGetSecretsAndNamesFromTheirEnvironmentOnly() {
        for (JsonNode step : steps()) {
            assertFalse(step.path("run").asText().contains("${{"), step.toString());
        }
    }

    /// A step is one command; what is longer is a script, which a test runs.
    @Test
    void everyStepIsOneLine() {
        for (JsonNode step : steps()) {
            assertFalse(step.path("run").asText().strip().contains("\n"), step.toString());
        }
    }

    @Test
    void theTagIsComparedBeforeAnythingIsPackaged() {
        assertEquals(
                ".github/scripts/version",
                workflow.at("/jobs/version/steps/1/run").asText());
        assertEquals("version", workflow.at("/jobs/package/needs").asText());
    }
}
