package opwatch.words;

import opwatch.signin.TokenStorage;

/// Whether a sign-in lasts, in a sentence. Any thread.
public final class StorageText {
    private StorageText() {}

    /// What happens to the sign-in when OpWatch ends.
    public static String of(TokenStorage storage) {
        return Strings.text(
                switch (storage) {
                    case LOADING -> "settings.storage.loading";
                    case KEPT -> "settings.storage.kept";
                    case NO_STORE -> "settings.storage.missing";
                    case LOCKED -> "settings.storage.locked";
                    case BROKEN -> "settings.storage.broken";
                });
    }
}
