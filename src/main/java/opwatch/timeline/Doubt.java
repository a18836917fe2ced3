package opwatch.timeline;

/// What is not known of a bar, or cannot be as it was told.
public enum Doubt {
    /// Azure has told no start that can be read.
    START_UNKNOWN,
    /// It has ended, and Azure has told no end that can be read.
    END_UNKNOWN,
    /// It would have ended before it began.
    END_BEFORE_START,
    /// It would have begun later than now, by this computer's clock.
    START_AHEAD,
    /// It would have ended after the response that told so.
    END_AHEAD
}
