package opwatch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Run once while packaging: plays the main screen on the embedded Azure for a while and ends as a person
/// ends it, on a real or virtual display, so that the JVM can write down which classes the launcher will
/// need (JEP 514, the AOT cache).
public final class Rehearsal {
    private static final Duration LENGTH = Duration.ofSeconds(20);

    private Rehearsal() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(LENGTH.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        });
        Main.main(new String[] {"--demo=200"});
    }
}
