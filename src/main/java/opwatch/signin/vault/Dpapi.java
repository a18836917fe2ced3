package opwatch.signin.vault;

import com.sun.jna.platform.win32.Crypt32Util;

/// Windows' data protection for the signed-in person (`CryptProtectData`). Not run by the developers.
final class Dpapi {
    /// `CRYPTPROTECT_UI_FORBIDDEN`: Windows asks the person nothing.
    private static final int QUIETLY = 1;

    private Dpapi() {}

    static FileVault.Cipher cipher() {
        return new FileVault.Cipher() {
            @Override
            public byte[] encrypt(byte[] plain) {
                return Crypt32Util.cryptProtectData(plain, QUIETLY);
            }

            @Override
            public byte[] decrypt(byte[] encrypted) {
                return Crypt32Util.cryptUnprotectData(encrypted, QUIETLY);
            }
        };
    }
}
