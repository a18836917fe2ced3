package opwatch.network;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts a server that the JVM or the system trusts, for the host that was asked. Any thread; may block.
///
/// The JVM knows the certificates of Azure, so it is asked first. Only where it does not trust are all
/// certificates of both read and asked as one: to read a system's bundle costs a start of the shell more than
/// the rest of its TLS.
final class JoinedTrust extends X509ExtendedTrustManager {
    private final OsTrust os;
    private final JvmTrust.Read jvm;

    @GuardedBy("this")
    private @Nullable Both both;

    /// What the JVM and the system trust together.
    private record Both(X509ExtendedTrustManager manager, List<String> unopened) {}

    /// A way to judge a server.
    private interface Judgement {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    /// Reads the JVM's certificates.
    JoinedTrust(OsTrust os) {
        this.os = os;
        jvm = JvmTrust.read();
    }

    /// The certificate stores of the system and of the JVM that cannot be opened. Reads them where that was
    /// not needed before.
    List<String> unopened() {
        return both().unopened();
    }

    private void judge(Judgement judgement) throws CertificateException {
        if (jvm.manager() != null) {
            try {
                judgement.by(jvm.manager());
                return;
            } catch (CertificateException e) {
                // The system may trust it.
            }
        }
        judgement.by(both().manager());
    }

    private synchronized Both both() {
        Both now = both;
        if (now == null) {
            now = read();
            both = now;
        }
        return now;
    }

    private Both read() {
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            List<String> lost = new ArrayList<>();
            for (OsTrust.Found found : List.of(os.read(), jvm.found())) {
                lost.addAll(found.unopened());
                for (Certificate each : found.certificates()) {
                    all.setCertificateEntry("trusted-" + all.size(), each);
                }
            }
            return new Both(JvmTrust.manager(all), List.copyOf(lost));
        } catch (GeneralSecurityException | IOException e) {
            // Without any trust nothing could be reached.
            throw new IllegalStateException("this Java has no usable TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type));
    }

    /// OpWatch is no server that asks for certificates.
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no client is trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("no client is trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no client is trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return both().manager().getAcceptedIssuers();
    }
}
