package opwatch.systems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Marks a test of what Windows does not have: modes of files, links without a right of their own, a shell,
/// signals, named pipes, folders that can be removed while a file in them is open. `mvn verify` leaves it
/// out there by its tag (profile `windows`), so nothing counts as skipped; elsewhere than in Maven it is
/// disabled.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("posix")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such thing")
public @interface Posix {}
