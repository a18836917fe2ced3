package opwatch.ui;

import opwatch.notify.desktop.DesktopTeller;
import opwatch.ui.about.AppPaths;
import opwatch.ui.settings.LoginStart;
import opwatch.ui.settings.NoticeChoice;

/// What the app does for one of its windows, and what of it the window shows.
///
/// @param paths where the list and the log are kept
/// @param openOther opens the window of the other list, or brings it to the front
/// @param quit saves and closes every window, and ends the app
/// @param notices what the person chose of telling outside the window
/// @param desktop tells outside the window, while it is this one that it speaks for
/// @param login whether the system starts OpWatch at log-in
public record WindowHost(
        AppPaths paths,
        Runnable openOther,
        Runnable quit,
        NoticeChoice notices,
        DesktopTeller desktop,
        LoginStart login) {}
