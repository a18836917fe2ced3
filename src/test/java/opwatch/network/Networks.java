package opwatch.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The way out of a computer whose operating system trusts what a test says, beside what the JVM trusts.
public final class Networks {
    private Networks() {}

    public static Network trusting(Certificate... certificates) {
        return new Network(
                new OsTrust(List.of(), List.of(bundle(certificates))),
                new Proxies(ProxySelector::getDefault, Map.of()),
                InstantSource.system());
    }

    /// One that trusts what stands in a bundle, and goes out through a proxy on loopback.
    public static Network reading(Path bundle, int proxy, InstantSource clock) {
        return new Network(
                new OsTrust(List.of(), List.of(bundle)),
                new Proxies(() -> ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy)), Map.of()),
                clock);
    }

    /// A distribution's bundle with these certificates.
    public static Path bundle(Certificate... certificates) {
        StringBuilder pem = new StringBuilder();
        try {
            for (Certificate one : certificates) {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(one.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            Path bundle = Files.createTempFile("opwatch-bundle", ".crt");
            bundle.toFile().deleteOnExit();
            return Files.writeString(bundle, pem);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
