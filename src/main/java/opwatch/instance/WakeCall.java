package opwatch.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opwatch.disk.DataFolder;

/// Tells the OpWatch that holds a folder that another process has changed something there which it reads only
/// now and then, such as who is signed in. Its window stays where it is. Blocks for [InstanceServer#PATIENCE]
/// at most.
public final class WakeCall {
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private WakeCall() {}

    /// Without a holder nothing happens.
    public static void call(DataFolder folder) {
        LaunchRequest request = LaunchRequest.quietly(List.of(), Instant.now().plus(GOOD_FOR));
        InstanceServer.call(folder, request.message());
    }
}
