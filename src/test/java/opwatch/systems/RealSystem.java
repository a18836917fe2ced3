package opwatch.systems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks a test that needs a process, a socket, a lock, a native library or a disk of the real system. The
/// run of the suites as Windows, on a disk in memory, leaves it out by its tag; [AsWindowsTest] lists all of
/// them.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("real")
public @interface RealSystem {
    /// What it needs.
    String value();
}
