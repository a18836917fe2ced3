package opwatch.app;

import opwatch.disk.DataFolder;

/// Which of the two watch lists: the person's own, or the demo's. They are kept in two folders, each with a
/// lock of its own, so both may be open at once, in one process or in two.
enum ListKind {
    OWN {
        @Override
        DataFolder in(DataFolder home) {
            return home;
        }

        @Override
        ListKind other() {
            return DEMO;
        }
    },
    DEMO {
        @Override
        DataFolder in(DataFolder home) {
            return home.demo();
        }

        @Override
        ListKind other() {
            return OWN;
        }
    };

    /// Where the list is kept.
    ///
    /// @param home the folder of the person's own list
    abstract DataFolder in(DataFolder home);

    abstract ListKind other();
}
