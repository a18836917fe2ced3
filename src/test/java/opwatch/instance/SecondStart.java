package opwatch.instance;

import java.time.Duration;
import opwatch.disk.DataFolder;
import opwatch.disk.PatientMove;
import opwatch.instance.InstanceServer.Answer;

/// What a second start does before it ends: it calls the holder of the folder, until that has a server.
public final class SecondStart {
    private static final int CALLS = 100;

    private SecondStart() {}

    /// Whether the holder has heard of it.
    public static boolean isHeard(DataFolder folder, LaunchRequest given) {
        for (int i = 0; i < CALLS; i++) {
            Answer answer = InstanceServer.call(folder, given.message());
            if (answer != Answer.NO_SERVER) {
                return answer == Answer.HEARD;
            }
            PatientMove.pause(Duration.ofMillis(50));
        }
        return false;
    }
}
