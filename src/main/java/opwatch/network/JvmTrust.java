package opwatch.network;

import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// What the JVM trusts: its own certificates, or those of the store that `javax.net.ssl.trustStore` and its
/// siblings name. A store that cannot be opened trusts no certificate, and is named: what the system trusts
/// is good without it. Any thread; blocks.
final class JvmTrust {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String TYPE = "javax.net.ssl.trustStoreType";

    /// What stands for a store that is no file (JSSE Reference Guide, "Customizing the Default Keystores").
    private static final String NO_FILE = "NONE";

    private JvmTrust() {}

    /// What was read.
    ///
    /// @param manager judges by these certificates alone; null where the store could not be opened
    record Read(@Nullable X509ExtendedTrustManager manager, OsTrust.Found found) {}

    /// Reads the store. One that cannot be opened is a warning in the log and in the result. Call it once:
    /// the JDK remembers a store that it could not open as one without certificates.
    static Read read() {
        List<Certificate> all = new ArrayList<>();
        List<String> unopened = new ArrayList<>();
        X509ExtendedTrustManager manager = null;
        String named = System.getProperty(STORE, NO_FILE);
        if (isMissing(named)) {
            // The JDK takes its own store in that case, and says nothing.
            unopened.add(OsTrust.warned(named, "no file that can be read, named by " + STORE));
        }
        try {
            X509ExtendedTrustManager jvm = manager(null);
            all.addAll(List.of(jvm.getAcceptedIssuers()));
            manager = jvm;
        } catch (GeneralSecurityException | RuntimeException e) {
            unopened.add(OsTrust.warned(name(), e.toString()));
        }
        return new Read(manager, new OsTrust.Found(all, unopened));
    }

    /// The JDK's judge of certificates, which looks at the name of the host too.
    ///
    /// @param store null for the JVM's own, which `javax.net.ssl.trustStore` may have replaced
    static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    /// As the JDK judges it (`TrustStoreManager`).
    private static boolean isMissing(String named) {
        File file = new File(named);
        return !named.equals(NO_FILE) && !(file.isFile() && file.canRead());
    }

    /// The store that the JVM takes, as its options name it.
    private static String name() {
        String named = System.getProperty(STORE, NO_FILE);
        if (!named.equals(NO_FILE) && !isMissing(named)) {
            return named;
        }
        return System.getProperty(TYPE, "cacerts");
    }
}
