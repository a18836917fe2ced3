package opwatch.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips, and says so, where there is no X server to test with; CI on Linux must have one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsXvfb.Condition.class)
@interface NeedsXvfb {
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!System.getProperty("os.name").startsWith("Linux")) {
                return ConditionEvaluationResult.disabled("this system has no X server");
            }
            if (Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")))) {
                return ConditionEvaluationResult.enabled("there is an X server");
            }
            String text = "not tested for want of Xvfb (on Debian: apt-get install xvfb)";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new IllegalStateException(text);
            }
            return ConditionEvaluationResult.disabled(text);
        }
    }
}
