package opwatch.profile;

import java.time.InstantSource;
import opwatch.disk.DataFolder;
import opwatch.network.ProxyChoice;
import opwatch.settings.SettingsFields;
import opwatch.settings.SettingsFile;
import opwatch.signin.SignInMemory;

/// The settings files of a profile: their names, and what their fields mean. Any thread.
final class ProfileFiles {
    static final String NETWORK = "settings-network.json";
    static final String SIGN_IN = "settings-signin.json";

    private ProfileFiles() {}

    /// The proxy that the person chose.
    static SettingsFile<ProxyChoice> network(DataFolder folder, InstantSource clock) {
        return new SettingsFile<>(folder, NETWORK, ProxyChoice.SYSTEM, ProfileFiles::proxy, clock);
    }

    /// What sign-in remembers that is not secret.
    static SettingsFile<SignInMemory> signIn(DataFolder folder, InstantSource clock) {
        return new SettingsFile<>(folder, SIGN_IN, SignInMemory.FIRST, ProfileFiles::signIn, clock);
    }

    private static ProxyChoice proxy(SettingsFields fields) {
        return new ProxyChoice(
                SettingsFields.there("mode", fields.constant("mode", ProxyChoice.Mode.class)),
                fields.textThere("host"),
                fields.numberThere("port").intValue());
    }

    private static SignInMemory signIn(SettingsFields fields) {
        return new SignInMemory(
                fields.textThere("account"),
                fields.textThere("clientId"),
                fields.textThere("tenant"),
                fields.map("places", SettingsFields::textThere));
    }
}
