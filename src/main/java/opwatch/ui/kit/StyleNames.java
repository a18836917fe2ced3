package opwatch.ui.kit;

import javafx.css.PseudoClass;

/// The names of style sheets that several classes give to nodes. A style class says what a node is, a
/// pseudo-class what state it is in. Any thread.
public final class StyleNames {
    public static final String STATE_ICON = "state-icon";
    public static final String MONOSPACE = "monospace";
    public static final String MUTED = "muted";
    public static final String CARD = "card-pane";
    public static final String ADD_PANE = "add-pane";
    public static final String FORM_PROBLEM = "form-problem";
    public static final String DETAILS = "details";
    public static final String FIELD_NAME = "field-name";
    public static final String DETAILS_SECTION = "details-section";
    public static final String SECTION_TITLE = "section-title";

    /// The row's last check failed, so what it shows is old.
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /// The account belongs to another cloud than the public one.
    public static final PseudoClass OTHER_CLOUD = PseudoClass.getPseudoClass("other-cloud");

    /// The operation has succeeded and done nothing.
    public static final PseudoClass NOTHING_DONE = PseudoClass.getPseudoClass("nothing-done");

    public static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    public static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    /// The rows of the table are low.
    public static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /// The window was last used by key, so the focus must be seen: of the root and of what has the focus.
    public static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    /// The pointer is over what stands for the row beside the table.
    public static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    /// The row has changed since the person last saw it.
    public static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    /// The person knows of the row's state.
    public static final PseudoClass ACKNOWLEDGED = PseudoClass.getPseudoClass("acknowledged");

    /// What stands in the field cannot be taken.
    public static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private StyleNames() {}
}
