package opwatch.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate with the names of the login hosts, and who trusts it. Made once for all tests of a JVM.
///
/// @param authority who issued the certificate
record Tls(SSLContext server, SSLContext client, Certificate authority) {
    private static final String PASSWORD = "changeit";
    private static final String NAMES = Stream.of(
                    "login.microsoftonline.com",
                    "login.windows.net",
                    "login.microsoftonline.us",
                    "login.partner.microsoftonline.cn",
                    "login.chinacloudapi.cn")
            .map(name -> "dns:" + name)
            .collect(java.util.stream.Collectors.joining(","));

    private static Tls shared;

    static synchronized Tls shared() throws Exception {
        if (shared == null) {
            shared = made(List.of());
        }
        return shared;
    }

    /// One whose time is over.
    static Tls expired() throws Exception {
        return made(List.of("-startdate", "-30d", "-validity", "10"));
    }

    private static Tls made(List<String> more) throws Exception {
        Path file = Files.createTempDirectory("opwatch-signin").resolve("it.p12");
        keytool(file, List.of("-alias", "ca", "-dname", "CN=ca", "-ext", "bc:c"));
        List<String> leaf = new ArrayList<>(List.of("-alias", "it", "-dname", "CN=it", "-signer", "ca"));
        leaf.addAll(List.of("-ext", "SAN=" + NAMES));
        leaf.addAll(more);
        keytool(file, leaf);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        Files.delete(file);
        Files.delete(file.getParent());
        Certificate authority = store.getCertificate("ca");
        store.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), null, null);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("ca", authority);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(anchors);
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, trusted.getTrustManagers(), null);
        return new Tls(server, client, authority);
    }

    private static void keytool(Path file, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(options);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
