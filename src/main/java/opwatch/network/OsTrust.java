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
/// or broken trusts nobody.
///
/// @param stores types of key stores
/// @param bundles files of PEM certificates; the first one that is there is read
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

    /// All of them, in no order.
    List<Certificate> certificates() {
        List<Certificate> all = new ArrayList<>();
        stores.forEach(type -> addStore(type, all));
        bundles.stream().filter(Files::isReadable).findFirst().ifPresent(bundle -> addBundle(bundle, all));
        return all;
    }

    private static void addStore(String type, List<Certificate> all) {
        try {
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
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, () -> "certificates of " + type + " cannot be read: " + e);
        }
    }

    private static void addBundle(Path bundle, List<Certificate> all) {
        try (InputStream in = Files.newInputStream(bundle)) {
            all.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        } catch (GeneralSecurityException | IOException e) {
            LOG.log(System.Logger.Level.INFO, () -> "certificates of " + bundle + " cannot be read: " + e);
        }
    }
}
