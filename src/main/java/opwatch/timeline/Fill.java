package opwatch.timeline;

/// What a part of a bar says. Each has its pattern, and its color only adds to that.
public enum Fill {
    /// The operation ran, and succeeded in the end: solid.
    SUCCEEDED,
    /// It ran, and failed in the end: crossed.
    FAILED,
    /// It ran, and was canceled: an outline, struck through.
    CANCELED,
    /// It was running whenever OpWatch checked: dotted.
    RUNNING,
    /// OpWatch could not check: hatched.
    UNCHECKED,
    /// No check has come since: an empty outline.
    SILENT
}
