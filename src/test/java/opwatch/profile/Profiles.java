package opwatch.profile;

import java.time.InstantSource;
import opwatch.network.Network;
import opwatch.settings.Preset;
import opwatch.signin.vault.Vault;

/// Profiles for tests, which leave the system's store of secrets and its browser alone.
public final class Profiles {
    private Profiles() {}

    public static Profile of(ClaimedFolder folder, Vault vault, InstantSource clock) {
        return of(folder, vault, clock, new Network(clock));
    }

    /// One that goes out by this network.
    public static Profile of(ClaimedFolder folder, Vault vault, InstantSource clock, Network network) {
        return new Profile(folder, vault, Preset.NONE, page -> false, clock, network);
    }
}
