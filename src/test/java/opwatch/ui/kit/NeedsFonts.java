package opwatch.ui.kit;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// For GUI tests: JavaFX's headless platform needs no display, but on Linux it does need three font
/// libraries and a font. Where they are missing the test is skipped and says which packages to install;
/// where the environment says
/// `CI=true` that is a failure.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsFonts.Condition.class)
public @interface NeedsFonts {
    /// Looks for the libraries where Linux systems keep them.
    final class Condition implements ExecutionCondition {
        private static final List<Path> FOLDERS = List.of(Path.of("/usr/lib"), Path.of("/lib"), Path.of("/usr/lib64"));
        private static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!System.getProperty("os.name").startsWith("Linux")) {
                return ConditionEvaluationResult.enabled("fonts come with this system");
            }
            List<String> missing = new ArrayList<>();
            ask(missing, "libfreetype6", FOLDERS, "libfreetype.so");
            ask(missing, "libfontconfig1", FOLDERS, "libfontconfig.so");
            ask(missing, "libpangoft2-1.0-0", FOLDERS, "libpangoft2-1.0.so");
            ask(missing, "fonts-dejavu-core", FONTS, "");
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("the font libraries are here");
            }
            String reason =
                    "GUI TESTS SKIPPED: this computer lacks what JavaFX needs to draw text. Install (Debian names): "
                            + String.join(" ", missing);
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(reason);
            }
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        private static void ask(List<String> missing, String debianPackage, List<Path> folders, String prefix) {
            if (folders.stream().noneMatch(folder -> holds(folder, prefix))) {
                missing.add(debianPackage);
            }
        }

        private static boolean holds(Path folder, String prefix) {
            if (!Files.isDirectory(folder)) {
                return false;
            }
            try (Stream<Path> files = Files.walk(folder, 3)) {
                return files.anyMatch(file -> Files.isRegularFile(file)
                        && file.getFileName().toString().startsWith(prefix));
            } catch (IOException | java.io.UncheckedIOException e) {
                return true; // a folder we may not read proves nothing: let the test say so
            }
        }
    }
}
