package opwatch.instance;

import opwatch.disk.DataFolder;

/// What a second start does before it ends: it calls the holder of the folder.
public final class SecondStart {
    private SecondStart() {}

    /// Whether the holder has heard of it.
    public static boolean isHeard(DataFolder folder, LaunchRequest given) {
        return InstanceServer.call(folder, given.message()) == InstanceServer.Answer.HEARD;
    }
}
