package opwatch.signin.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips, and says so, where there is no keyring to test with; CI on Linux must have one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKeyring.Condition.class)
@interface NeedsKeyring {
    final class Condition implements ExecutionCondition {
        private static final List<String> PROGRAMS = List.of("dbus-run-session", "gnome-keyring-daemon");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!System.getProperty("os.name").startsWith("Linux")) {
                return ConditionEvaluationResult.disabled("this system keeps secrets in another way");
            }
            List<String> missing =
                    PROGRAMS.stream().filter(program -> !isThere(program)).toList();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("there is a keyring");
            }
            String text = "not tested for want of " + missing
                    + " (on Debian: apt-get install gnome-keyring libsecret-1-0 dbus)";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new IllegalStateException(text);
            }
            return ConditionEvaluationResult.disabled(text);
        }

        private static boolean isThere(String program) {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
