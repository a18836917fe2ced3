package opwatch.notify;

/// The kinds of news, the most urgent first: a notice of several kinds tells them in this order.
public enum NewsKind {
    FAILED,
    CANCELED,
    /// What a person asked to be told of these very rows.
    EXPECTATION,
    /// Operations run, and OpWatch cannot check them before a person signs in.
    SIGN_IN,
    /// An operation could not be checked for 15 minutes.
    NOT_CHECKED,
    /// An operation runs longer than nearly all of its kind did.
    UNUSUALLY_LONG,
    /// An operation has succeeded.
    ENDED_WELL
}
