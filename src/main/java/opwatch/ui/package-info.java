/// The window: it puts the views together and tells each what happens to the others. A folder below for
/// each thing a person can point at; `kit` and `rows` are the floors under them.
///
/// Everything in here and in the folders runs on the JavaFX Application Thread, except what says "any
/// thread". Public types say so and assert it; the parts inside a view are reached only through it.
/// Nothing here blocks: threads of their own read and write files, search long texts and ask the network,
/// and come back through `FxMailbox.post`. `Action` names what a person can do and its keys, once;
/// `MainWindow` says what each does.
///
/// Nothing moves by itself. What comes by itself is said in one line that always has its place
/// (`kit.NoticeBar`); what the person asked for lies over the content (`Overlay`) and pushes nothing.
///
/// What a person decides about being told goes through `Decisions`: one step to undo and one sentence for
/// each. A decision that is over is taken from its row within a second, so that a trouble that comes back
/// is not taken for the one that they know of.
///
/// Views are built in Java: no FXML, no injection. What a first picture does not need is made on first
/// use (`LazyNode`): every start pays for each pane, tooltip and menu. Clock and zone come from
/// [WindowParts].
@NullMarked
package opwatch.ui;

import org.jspecify.annotations.NullMarked;
