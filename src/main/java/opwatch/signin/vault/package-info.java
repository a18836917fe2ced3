/// Where the token cache is kept between runs: in the operating system's own store for secrets, or nowhere.
/// There is no plain file to fall back on.
///
/// Windows: DPAPI, the encrypted bytes in a file of the data folder (the Credential Manager takes 2.5 kB, a
/// cache of one account has more). macOS: Keychain. Linux: libsecret, that is gnome-keyring, KWallet or
/// whatever answers on D-Bus. Native calls by JNA: whatever comes out of them becomes a [VaultException].
/// Only Linux could be run by the developers; Windows and macOS are as small as they can be, on library code
/// that others use there.
@org.jspecify.annotations.NullMarked
package opwatch.signin.vault;
