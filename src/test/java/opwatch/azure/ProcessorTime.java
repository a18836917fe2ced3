package opwatch.azure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The processor time of this thread, which other programs do not change; and how much reading may take.
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /// Nanoseconds that this thread has used so far.
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// 1 ms and 2 µs for each byte.
    static long allowed(int bytes) {
        return 1_000_000 + bytes * 2000L;
    }
}
