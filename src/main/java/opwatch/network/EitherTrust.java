package opwatch.network;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts a certificate that the JVM or the operating system trusts. Any thread.
///
/// The JDK judges, host name included; this class adds only the "or" and throws the more telling reason.
final class EitherTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager jvm;
    private final X509ExtendedTrustManager os;

    private EitherTrust(X509ExtendedTrustManager jvm, X509ExtendedTrustManager os) {
        this.jvm = jvm;
        this.os = os;
    }

    /// The JVM's trust alone, when the operating system's cannot be read.
    static X509ExtendedTrustManager of(OsTrust os) throws GeneralSecurityException {
        X509ExtendedTrustManager jvm = manager(null);
        List<Certificate> certificates = os.certificates();
        if (certificates.isEmpty()) {
            return jvm;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("os-" + i, certificates.get(i));
        }
        return new EitherTrust(jvm, manager(store));
    }

    private interface Judge {
        void check(X509ExtendedTrustManager by) throws CertificateException;
    }

    private void either(Judge judge) throws CertificateException {
        try {
            judge.check(jvm);
        } catch (CertificateException reason) {
            try {
                judge.check(os);
            } catch (CertificateException other) {
                throw isOfNobodyKnown(reason) ? other : reason;
            }
        }
    }

    /// Whether no way leads to a trusted authority. Any other reason (expired, another name) says more.
    private static boolean isOfNobodyKnown(CertificateException reason) {
        return reason.getCause() instanceof CertPathBuilderException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        either(by -> by.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        either(by -> by.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        either(by -> by.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Stream.of(jvm, os)
                .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }

    /// @param store null for the JVM's own, which `javax.net.ssl.trustStore` may have replaced
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("this Java has no X.509 trust");
    }
}
