package opwatch.notify;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import opwatch.notify.desktop.DesktopTeller;

/// Where news goes.
///
/// @param desktop shows notices
/// @param thread runs what the desktop answers on the thread of [Announcements]
/// @param line says in the window what is told now ([NewsText#line])
/// @param noted remembers with the rows, and saves, that this was told or was not worth it ([News#marked])
public record Outlets(DesktopTeller desktop, Executor thread, Consumer<List<News>> line, Consumer<List<News>> noted) {}
