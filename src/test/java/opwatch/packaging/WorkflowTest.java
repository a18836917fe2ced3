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
import org.junit.jupiter.api.Test;

/// The workflow cannot be run here, so it is at least read: the systems, what it names, and what it may do.
class WorkflowTest {
    private final String text;
    private final JsonNode workflow;
    private final String pom = Files.readString(Path.of("pom.xml")) + Files.readString(Path.of("packaging", "pom.xml"));

    WorkflowTest() throws IOException {
        text = Files.readString(Path.of(".github", "workflows", "build.yml"));
        workflow = new YAMLMapper().readTree(text);
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
        Set<String> runners = new TreeSet<>();
        workflow.at("/jobs/build/strategy/matrix/include")
                .forEach(one -> runners.add(one.get("runner").asText()));

        assertEquals(new TreeSet<>(Set.of("ubuntu-22.04", "windows-2025", "macos-15-intel", "macos-15")), runners);
        assertEquals("${{ matrix.runner }}", workflow.at("/jobs/build/runs-on").asText());
    }

    @Test
    void everyProfileThatItNamesIsInAPom() {
        Set<String> missing = found("mvn .*-P([a-z0-9-]+)", text);
        assertTrue(missing.containsAll(Set.of("package", "installed")), missing.toString());
        missing.removeAll(found("<profile>\\s*(?:<!--(?s:.*?)-->\\s*)?<id>([a-z0-9-]+)</id>", pom));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPropertyThatItSetsIsInAPom() {
        for (String property : found("-D(opwatch\\.[a-z.]+)=", text)) {
            assertTrue(pom.contains("<" + property), property);
        }
    }

    @Test
    void everyFileOfOursThatItNamesIsThere() {
        Set<String> paths = found("\\b(packaging/[\\w./-]+)", text);
        assertTrue(paths.contains("packaging/mac/sign.args"), paths.toString());
        for (String path : paths) {
            assertTrue(Files.exists(Path.of(path)), path);
        }
    }

    /// Where the argument files of Windows and Linux put the app.
    @Test
    void itStartsWhatTheInstallersInstall() throws IOException {
        List<String> windows = Files.readAllLines(Path.of("packaging", "windows", "msi.args"));
        String folder = windows.get(windows.indexOf("--install-dir") + 1);
        assertTrue(text.contains("/" + folder + "/OpWatch.exe"), folder);

        List<String> linux = Files.readAllLines(Path.of("packaging", "linux", "deb.args"));
        String name = linux.get(linux.indexOf("--linux-package-name") + 1);
        assertTrue(text.contains("/opt/" + name + "/bin/OpWatch"), name);
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
    void everyJobHasAnEndAndEveryActionAVersion() {
        workflow.get("jobs")
                .forEach(job -> assertTrue(job.path("timeout-minutes").asInt() > 0, job.toString()));
        for (JsonNode step : steps()) {
            if (step.has("uses")) {
                assertTrue(step.get("uses").asText().matches("actions/[a-z-]+@v\\d+"), step.toString());
            }
        }
    }

    /// A secret in a command is one in the log of a shell that echoes it, and what anybody can name a branch or a
    /// pull request must not become part of a script.
    @Test
    void scriptsGetSecretsAndNamesFromTheirEnvironmentOnly() {
        for (JsonNode step : steps()) {
            assertFalse(step.path("run").asText().contains("${{"), step.toString());
        }
    }

    @Test
    void aTagThatIsNotThePomsVersionFails() {
        String script = workflow.at("/jobs/version/steps/1/run").asText();
        assertTrue(script.contains("\"$REF\" != \"v$version\"") && script.contains("exit 1"), script);
        assertEquals("version", workflow.at("/jobs/build/needs").asText());
    }
}
