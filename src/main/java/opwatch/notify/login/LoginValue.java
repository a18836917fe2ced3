package opwatch.notify.login;

import java.io.IOException;
import java.nio.file.Path;
import opwatch.platform.RunKey;

/// The entry of Windows: a command in the registry.
///
/// @param key where it is
/// @param launcher what it starts
record LoginValue(RunKey key, Path launcher) implements LoginEntry {
    @Override
    public boolean isThere() throws IOException {
        return key.isThere();
    }

    @Override
    public void add() throws IOException {
        key.write(command());
    }

    @Override
    public void remove() throws IOException {
        key.remove();
    }

    /// No path of Windows has a quote in it.
    String command() {
        return "\"" + launcher + "\" " + StartAtLogin.MINIMIZED;
    }
}
