package opwatch.profile;

import java.time.InstantSource;
import opwatch.settings.Preset;
import opwatch.signin.vault.Vault;

/// Profiles for tests, which leave the system's store of secrets and its browser alone.
public final class Profiles {
    private Profiles() {}

    public static Profile of(ClaimedFolder folder, Vault vault, InstantSource clock) {
        return new Profile(folder, vault, Preset.NONE, page -> false, clock);
    }
}
