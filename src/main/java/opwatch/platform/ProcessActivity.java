package opwatch.platform;

import com.sun.jna.Pointer;

/// An activity of macOS' `NSProcessInfo`. Any thread. Not run by the developers, who have no Mac, and by no
/// test.
///
/// Sources: Apple, "Energy Efficiency Guide for Mac Apps", Extend App Nap; `NSProcessInfo.h` of the macOS SDK
/// for the selectors and options.
///
/// @param objects of this Mac
record ProcessActivity(ObjectiveC objects) {
    /// `NSActivityUserInitiatedAllowingIdleSystemSleep`: `NSActivityUserInitiated`, which is `0x00FFFFFF`,
    /// without `NSActivityIdleSystemSleepDisabled`, which is `1 << 20`. No nap, no sudden termination; the
    /// computer falls asleep as it would.
    static final long OPTIONS = 0x00FF_FFFFL & ~(1L << 20);

    static final String BEGIN = "beginActivityWithOptions:reason:";
    static final String END = "endActivity:";

    /// Begins an activity and returns what ends it.
    ///
    /// @param reason in English, for those who look at the system's power log
    /// @throws UnsatisfiedLinkError when this is no macOS
    static Runnable begin(String reason) {
        return new ProcessActivity(ObjectiveC.with("Foundation")).start(reason);
    }

    Runnable start(String reason) {
        Pointer pool = objects.openPool();
        try {
            Pointer activity = objects.message(processInfo(), BEGIN, OPTIONS, objects.string(reason));
            // It would go with the pool.
            objects.message(activity, "retain");
            return () -> end(activity);
        } finally {
            objects.closePool(pool);
        }
    }

    private void end(Pointer activity) {
        Pointer pool = objects.openPool();
        try {
            objects.tell(processInfo(), END, activity);
            objects.tell(activity, "release");
        } finally {
            objects.closePool(pool);
        }
    }

    private Pointer processInfo() {
        return objects.message(objects.type("NSProcessInfo"), "processInfo");
    }
}
