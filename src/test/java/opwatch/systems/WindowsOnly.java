package opwatch.systems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Marks a test of what OpWatch does on Windows only, such as waiting for files that are held. It runs there
/// and in the run as Windows; elsewhere `mvn verify` leaves it out by its tag.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("windows")
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "only Windows does this")
public @interface WindowsOnly {}
