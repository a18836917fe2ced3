package opwatch.app;

import opwatch.disk.DataFolder;

/// Which of the two watch lists: the person's own, or the demo's. They are kept in two folders, each with a
/// lock of its own, so both may be open at once, in one process or in two.
enum ListKind {
    OWN,
    DEMO;

    /// Where the list is kept.
    ///
    /// @param home the folder of the person's own list
    DataFolder in(DataFolder home) {
        return this == DEMO ? home.demo() : home;
    }

    ListKind other() {
        return this == DEMO ? OWN : DEMO;
    }
}
