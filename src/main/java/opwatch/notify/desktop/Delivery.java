package opwatch.notify.desktop;

/// What became of a notice.
public enum Delivery {
    /// The desktop took it.
    SHOWN,
    /// The desktop does not let this app tell anything.
    REFUSED,
    /// Nothing that shows notices is there, or it does not answer in time.
    NOT_THERE,
    /// The desktop took it, and shows it later or in its list only: the person asked not to be disturbed.
    QUIET
}
