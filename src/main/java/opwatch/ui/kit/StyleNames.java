package opwatch.ui.kit;

import javafx.css.PseudoClass;

/// The names that `opwatch.css` styles. A style class says what a node is, a pseudo-class what state it is
/// in. Any thread.
public final class StyleNames {
    public static final String STATE_ICON = "state-icon";
    public static final String STATE_CELL = "state-cell";
    public static final String MONOSPACE = "monospace";
    public static final String MUTED = "muted";
    public static final String CHIP = "chip";
    public static final String BADGE = "badge";
    public static final String NOTICE_BAR = "notice-bar";
    public static final String STATUS_BAR = "status-bar";
    public static final String TOOL_BAR = "main-tool-bar";
    public static final String CARD = "card-pane";
    public static final String ACCOUNT = "account-chip";
    public static final String DEVICE_CODE = "device-code";
    public static final String ADD_PANE = "add-pane";
    public static final String FORM_PROBLEM = "form-problem";
    public static final String EMPTY_WINDOW = "empty-window";
    public static final String EMPTY_TITLE = "empty-title";
    public static final String DETAILS = "details";
    public static final String DETAILS_TITLE = "details-title";
    public static final String DETAILS_PROBLEM = "details-problem";
    public static final String FIELD_NAME = "field-name";
    public static final String KEY_CAP = "key-cap";
    public static final String DETAILS_HEADER = "details-header";
    public static final String DETAILS_SECTION = "details-section";
    public static final String REACHED = "reached";
    public static final String NOT_REACHED = "not-reached";
    public static final String PANES = "panes";
    public static final String SECTION_TITLE = "section-title";
    public static final String SELECTABLE_TEXT = "selectable-text";
    public static final String LONG_TEXT = "long-text";
    public static final String NEXT_STEP = "next-step";
    public static final String COPY_BUTTON = "copy-button";
    public static final String WARNING_TEXT = "warning-text";
    public static final String ERROR_LEAF = "error-leaf";
    public static final String ERROR_CODE = "error-code";
    public static final String RAW_ANSWER = "raw-answer";
    public static final String WRAPPED_CELL = "wrapped-cell";

    /// The row's last check failed, so what it shows is old.
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /// The account belongs to another cloud than the public one.
    public static final PseudoClass OTHER_CLOUD = PseudoClass.getPseudoClass("other-cloud");

    /// A chip that counts nothing.
    public static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    public static final PseudoClass SUCCEEDED = PseudoClass.getPseudoClass("succeeded");
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    public static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    public static final PseudoClass CANCELED = PseudoClass.getPseudoClass("canceled");
    public static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    public static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");

    private StyleNames() {}
}
