package opwatch.platform;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;

/// What Windows starts when this user logs in: a value below the key Run, named for the app, that holds a
/// command. Any thread; blocks. Loads a native library at the first call. Not run by the developers, and by
/// no test.
///
/// Source: Microsoft, "Run and RunOnce Registry Keys".
///
/// @param name of the value
public record RunKey(String name) {
    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";

    /// Whether the value is there.
    ///
    /// @throws IOException when Windows does not tell
    public boolean isThere() throws IOException {
        try {
            return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, KEY, name);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("the registry cannot be read", e);
        }
    }

    /// Writes the command.
    ///
    /// @throws IOException when Windows does not let it
    public void write(String command) throws IOException {
        try {
            boolean _ = Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY);
            Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, KEY, name, command);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("the registry cannot be written to", e);
        }
    }

    /// Removes the value.
    ///
    /// @throws IOException when Windows does not let it
    public void remove() throws IOException {
        try {
            if (isThere()) {
                Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, KEY, name);
            }
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("the registry cannot be written to", e);
        }
    }
}
