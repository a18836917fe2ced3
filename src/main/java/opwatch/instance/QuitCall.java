package opwatch.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;
import opwatch.instance.InstanceServer.Answer;
import org.jspecify.annotations.Nullable;

/// Asks the OpWatch that holds a folder to save and end, and waits until it has: until the folder is free and
/// the process is gone, whose files an installer is about to replace. Makes no folder and keeps no right to
/// one. Used by one thread, which it blocks.
public final class QuitCall {
    /// How long it waits in all.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DataFolder folder;
    private final Consumer<Duration> pause;
    private Duration left = PATIENCE;
    private boolean heard;
    private OptionalLong holder = OptionalLong.empty();

    private QuitCall(DataFolder folder, Consumer<Duration> pause) {
        this.folder = folder;
        this.pause = pause;
    }

    /// Blocks for [#PATIENCE] at most, and some moments for the last question.
    ///
    /// @return false when the holder is still there, or it cannot be told whether there is one
    public static boolean end(DataFolder folder) {
        return end(folder, PatientMove::pause);
    }

    static boolean end(DataFolder folder, Consumer<Duration> pause) {
        try {
            return new QuitCall(folder, pause).end();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean end() throws IOException {
        while (isHeld() || isRunning()) {
            if (!left.isPositive()) {
                return false;
            }
            if (!heard) {
                ask();
            }
            spend(PAUSE);
            pause.accept(PAUSE);
        }
        return true;
    }

    /// A holder without a server has started a moment ago or is about to end: it is asked again.
    private void ask() {
        // Who reads "it is still there" must not see it end by itself later, with what was begun meanwhile.
        byte[] message = LaunchRequest.quit(Instant.now().plus(left)).message();
        Answer answer = InstanceServer.call(folder, message, process -> holder = OptionalLong.of(process));
        heard = answer == Answer.HEARD;
        if (answer == Answer.NOT_HEARD) {
            spend(InstanceServer.PATIENCE);
        }
    }

    private void spend(Duration time) {
        left = left.minus(time);
    }

    private boolean isHeld() throws IOException {
        Path home = home();
        return home != null && LockFile.isHeld(home);
    }

    private @Nullable Path home() throws IOException {
        // A folder that others may not look into is there, too.
        return Files.notExists(folder.path()) ? null : folder.path().toRealPath();
    }

    private boolean isRunning() {
        return holder.isPresent()
                && ProcessHandle.of(holder.getAsLong())
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
