package opwatch.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/// What the system trusts, also what administrators add for inspecting proxies. Any thread; blocks.
///
/// Windows and macOS by the JDK's own key store types (`KeychainStore-ROOT` since JDK 23, JDK-8320362; what
/// an administrator adds is in `KeychainStore`), Linux by the distribution's bundle. A store that is missing
/// or broken trusts no certificate, and is named.
///
/// @param stores types of key stores
/// @param bundles files of PEM certificates; the first that exists is read
record OsTrust(List<String> stores, List<Path> bundles) {
    private static final System.Logger LOG = System.getLogger("opwatch");

    static OsTrust ofThisSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return new OsTrust(List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE"), List.of());
        }
        return name.contains("mac")
                ? new OsTrust(List.of("KeychainStore-ROOT", "KeychainStore"), List.of())
                : new OsTrust(
                        List.of(),
                        List.of(
                                Path.of("/etc/ssl/certs/ca-certificates.crt"),
                                Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                                Path.of("/etc/ssl/ca-bundle.pem")));
    }

    /// What was found.
    ///
    /// @param certificates all of them, in no order
    /// @param unopened the stores that could not be opened: types of key stores and files
    record Found(List<Certificate> certificates, List<String> unopened) {}

    /// Reads every store. One that cannot be opened is a warning in the log, because what is installed only
    /// there is not trusted.
    Found read() {
        List<Certificate> all = new ArrayList<>();
        List<String> unopened = new ArrayList<>();
        for (String type : stores) {
            try {
                addStore(type, all);
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                unopened.add(warned(type, e.toString()));
            }
        }
        if (!bundles.isEmpty()) {
            Path bundle = bundles.stream().filter(Files::exists).findFirst().orElse(bundles.getFirst());
            try {
                addBundle(bundle, all);
            } catch (GeneralSecurityException | IOException e) {
                unopened.add(warned(bundle.toString(), e.toString()));
            }
        }
        return new Found(all, unopened);
    }

    private static void addStore(String type, List<Certificate> all) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        Enumeration<String> names = store.aliases();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            // Of a person's own certificates only those that were marked as trusted are entries of this kind.
            if (store.isCertificateEntry(name)) {
                all.add(store.getCertificate(name));
            }
        }
    }

    private static void addBundle(Path bundle, List<Certificate> all) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            all.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    /// Says in the log that a store is not read, and gives back its name.
    static String warned(String store, String why) {
        LOG.log(System.Logger.Level.WARNING, () -> "the certificates in " + store + " cannot be read: " + why);
        return store;
    }
}
