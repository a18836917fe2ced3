package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Trust, against a real TLS server on loopback.
@Timeout(60)
class NetworkTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private HttpsServer server;
    private Certificate certificate;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("it.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=it",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        certificate = store.getCertificate("it");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://localhost/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int ask(Network network, String host) throws Exception {
        try (HttpClient client = network.newClient(HttpClient.Version.HTTP_1_1)) {
            URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
            return Exchange.send(client, HttpRequest.newBuilder(uri).build(), Duration.ofSeconds(20), 1000)
                    .statusCode();
        }
    }

    private static Network network(ManualClock clock, Path... bundles) {
        return new Network(new OsTrust(List.of(), List.of(bundles)), new Proxies(() -> null, Map.of()), clock);
    }

    @Test
    void whomTheSystemTrustsIsTrustedAndNoRedirectIsFollowed() throws Exception {
        assertEquals(302, ask(Networks.trusting(certificate), "localhost"));
    }

    @Test
    void whomTheJvmTrustsIsTrustedWhateverTheSystemTrusts() throws Exception {
        String name = "javax.net.ssl.trustStore";
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("it", certificate);
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        System.setProperty(name, file.toString());
        System.setProperty(name + "Password", new String(PASSWORD));
        try {
            assertEquals(302, ask(Networks.trusting(), "localhost"));
            assertEquals(302, ask(Networks.trusting(certificate), "localhost"));
            assertThrows(SSLException.class, () -> ask(Networks.trusting(certificate), "127.0.0.1"));
        } finally {
            System.clearProperty(name);
            System.clearProperty(name + "Password");
        }
    }

    /// The options of the JVM that are set in a test, and taken back.
    private ConnectionTest.Report reportWith(Map<String, String> options) throws Exception {
        options.forEach(System::setProperty);
        try {
            URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            return new ConnectionTest(Networks.trusting(certificate)).ask(List.of(uri));
        } finally {
            options.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void aStoreOfTheJvmThatCannotBeOpenedIsNamedAndWhatTheSystemTrustsIsTrusted() throws Exception {
        String store = "javax.net.ssl.trustStore";
        String nonsense =
                Files.writeString(folder.resolve("hostname"), "no store").toString();
        String missing = folder.resolve("missing").toString();
        Map<Map<String, String>, String> wrong = Map.of(
                Map.of(store, nonsense), nonsense,
                Map.of(store, missing), missing,
                Map.of(store, folder.toString()), folder.toString(),
                Map.of(store, nonsense, store + "Type", "No-Such-Type"), nonsense,
                Map.of(store + "Type", "No-Such-Type"), "No-Such-Type");
        for (Map.Entry<Map<String, String>, String> each : wrong.entrySet()) {
            ConnectionTest.Report report = reportWith(each.getKey());
            assertEquals(List.of(each.getValue()), report.unopened());
            // The server's answer is a redirect, which is no answer of Azure: it was trusted.
            assertEquals(ConnectionTest.Hop.ANSWER, report.findings().getFirst().failed());
        }
        assertEquals(List.of(), reportWith(Map.of()).unopened());
    }

    @Test
    void aStrangerIsNotTrusted() {
        assertThrows(SSLException.class, () -> ask(Networks.trusting(), "localhost"));
    }

    @Test
    void aTrustedCertificateForAnotherNameIsRefused() {
        assertThrows(SSLException.class, () -> ask(Networks.trusting(certificate), "127.0.0.1"));
    }

    @Test
    void aMissingOrBrokenStoreOfTheSystemTrustsNobody() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken"), "-----BEGIN CERTIFICATE-----\nnonsense");
        OsTrust none = new OsTrust(List.of("NoSuchStore"), List.of(folder.resolve("missing"), broken));

        assertEquals(new OsTrust.Found(List.of(), List.of("NoSuchStore", broken.toString())), none.read());
        assertThrows(SSLException.class, () -> ask(network(new ManualClock(Instant.EPOCH), broken), "localhost"));
    }

    @Test
    void aStoreThatCannotBeOpenedIsAWarningAndALineOfTheConnectionTest() throws Exception {
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getLogger("opwatch");
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        OsTrust os = new OsTrust(List.of("Windows-MISSING"), List.of());
        Network network = new Network(os, new Proxies(() -> null, Map.of()), new ManualClock(Instant.EPOCH));
        URI uri = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        log.addHandler(listening);
        ConnectionTest.Report report;
        try {
            report = new ConnectionTest(network).ask(List.of(uri, uri));
        } finally {
            log.removeHandler(listening);
        }

        assertEquals(List.of("Windows-MISSING"), report.unopened());
        assertEquals(2, report.findings().size());
        assertEquals(
                List.of("WARNING the certificates in Windows-MISSING cannot be read:"
                        + " java.security.KeyStoreException: Windows-MISSING not found"),
                lines);
    }

    @Test
    void thisSystemsOwnStoreIsRead() {
        OsTrust.Found found = OsTrust.ofThisSystem().read();

        // A Linux without its bundle has no store to be read, and says so; elsewhere there always are some.
        boolean bundled = OsTrust.ofThisSystem().bundles().stream().noneMatch(Files::exists)
                && !OsTrust.ofThisSystem().bundles().isEmpty();
        assertEquals(bundled ? 1 : 0, found.unopened().size(), found.unopened().toString());
        assertTrue(
                bundled || found.certificates().size() >= 10,
                found.certificates().size() + " certificates");
    }

    @Test
    void aCertificateThatIsInstalledLaterIsTrustedWithoutARestart() throws Exception {
        Path bundle = Files.writeString(folder.resolve("bundle"), "");
        ManualClock clock = new ManualClock(Instant.EPOCH);
        Network network = network(clock, bundle);
        assertThrows(SSLException.class, () -> ask(network, "localhost"));

        Files.copy(Networks.bundle(certificate), bundle, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertFalse(network.rebuildTrust());
        clock.turn(Network.REBUILD);
        assertTrue(network.rebuildTrust());

        assertEquals(302, ask(network, "localhost"));
    }

    @Test
    void whoAsksHasTheCertificatesReadAtOnceAndTheAutomaticReadingStaysBounded() throws Exception {
        Path bundle = Files.writeString(folder.resolve("bundle"), "");
        Network network = network(new ManualClock(Instant.EPOCH), bundle);
        assertThrows(SSLException.class, () -> ask(network, "localhost"));

        Files.copy(Networks.bundle(certificate), bundle, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        network.readTrustAnew();

        assertEquals(302, ask(network, "localhost"));
        assertFalse(network.rebuildTrust());
    }
}
