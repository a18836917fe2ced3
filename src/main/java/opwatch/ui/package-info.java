/// JavaFX: the window, the mailbox between threads, strings, icons. A folder below for each thing a person
/// can point at.
///
/// Everything here runs on the JavaFX Application Thread, except `FxMailbox.put`, the one crossing into it.
/// Nothing here blocks; lists are read from files and written to them on threads of their own
/// (`ListExchange`). Views are built in Java: no FXML, no injection. What a first sight does not need is
/// made when it is first wanted (`Later`): each pane, tooltip and menu is paid for by every start.
@NullMarked
package opwatch.ui;

import org.jspecify.annotations.NullMarked;
