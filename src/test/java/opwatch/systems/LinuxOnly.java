package opwatch.systems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Marks a test of what only Linux has: D-Bus and its keyring, `/dev/zero`, name spaces, or that the
/// libraries of the other systems are absent. `mvn verify` leaves it out elsewhere by its tag (profiles
/// `windows` and `mac`).
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("linux")
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has this")
public @interface LinuxOnly {}
