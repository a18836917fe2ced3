package opwatch.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import opwatch.settings.Preset;
import opwatch.settings.Preset.Unused;
import opwatch.settings.Preset.Unused.Reason;
import org.junit.jupiter.api.Test;

/// What the settings say of an organisation's files.
class SignInSettingsTest {
    private static final Path FILE = Path.of("data", "opwatch.properties");

    private static String said(Path used, Unused... unused) {
        return SignInSettings.said(new Preset("", "", "", used, List.of(unused), List.of()));
    }

    @Test
    void withoutAPresetNothingIsSaid() {
        assertEquals("", said(null));
    }

    @Test
    void aFileThatIsNotUsedIsNamedWithItsReason() {
        assertEquals(
                "The file beside presets sign-in. What you save here takes precedence.\nThe preset in " + FILE
                        + " is not used: data does not belong to an administrator (SYSTEM or Administrators on Windows,"
                        + " root elsewhere), so it may come from anyone. Ask your administrator to become its owner.",
                said(Path.of("beside"), new Unused(FILE, Path.of("data"), Reason.OWNER)));
        assertEquals(
                "The preset in " + FILE + " is not used: others than administrators may change " + FILE
                        + ". Ask your administrator to take that right away.",
                said(null, new Unused(FILE, FILE, Reason.RIGHTS)));
        assertEquals(
                "The preset in " + FILE + " is not used: the owner and the rights of " + FILE + " could not be read, so"
                        + " it may come from anyone. Ask your administrator to put it there again.",
                said(null, new Unused(FILE, FILE, Reason.UNKNOWN)));
        assertEquals(
                "The preset in " + FILE + " is not used: the file could not be read. Ask your administrator to put it"
                        + " there again, as a file of text in UTF-8 of at most 64 KB.",
                said(null, new Unused(FILE, FILE, Reason.UNREADABLE)));
    }

    @Test
    void keysThatDoNotExistAreNamed() {
        assertEquals(
                "The file beside presets sign-in. What you save here takes precedence.\nThe file beside also holds what"
                        + " OpWatch does not know and does not use: ClientID, proxy. It knows clientId, tenant and"
                        + " cloud, spelled like this.",
                SignInSettings.said(
                        new Preset("", "", "", Path.of("beside"), List.of(), List.of("ClientID", "proxy"))));
    }
}
