package opwatch.azure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import opwatch.network.Network;
import opwatch.network.Networks;

/// A cloud on loopback, reached under its real name: while one is open, this computer's proxy is the fake,
/// and the fake ends the tunnel itself with a certificate of the test's making. No switch of the program is
/// needed.
public final class FakeCloud implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private static volatile Network network = new Network(InstantSource.system());

    private final ProxySelector proxies = ProxySelector.getDefault();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final RawServer server;

    private FakeCloud(RawServer.Script script) throws GeneralSecurityException {
        network = Networks.trusting();
        server = new RawServer(script);
        ProxySelector.setDefault(ProxySelector.of(
                new InetSocketAddress("127.0.0.1", server.endpoint().getPort())));
    }

    /// One whose proxy lets nothing through.
    static FakeCloud refusing(String status) throws GeneralSecurityException {
        return new FakeCloud((_, connection) -> RawServer.write(
                connection,
                "HTTP/1.1 " + status
                        + "\r\nProxy-Authenticate: Negotiate\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    /// One that hangs up as soon as the tunnel stands, or breaks the connection off.
    static FakeCloud breaking(boolean reset) throws GeneralSecurityException {
        return new FakeCloud((_, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 Connected\r\n\r\n");
            connection.setSoLinger(reset, 0);
        });
    }

    /// One that shows the certificate and gives the answer.
    public static FakeCloud answering(KeyStore certificate, String answer) throws GeneralSecurityException {
        return answering(certificate, _ -> answer);
    }

    /// One that shows the certificate and gives an answer to each request's head.
    public static FakeCloud answering(KeyStore certificate, UnaryOperator<String> answer)
            throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        List<FakeCloud> self = new ArrayList<>();
        FakeCloud cloud = new FakeCloud((_, connection) -> self.getFirst().tunnel(context, connection, answer));
        self.add(cloud);
        return cloud;
    }

    /// Has the clients trust the certificate's authority, until the fake is closed.
    public FakeCloud trusting(KeyStore certificate) throws GeneralSecurityException {
        Certificate[] chain = certificate.getCertificateChain("it");
        network = Networks.trusting(chain[chain.length - 1]);
        return this;
    }

    /// The way out while a fake is open.
    public static Network network() {
        return network;
    }

    /// A certificate and the authority that issued it.
    ///
    /// @param options of `keytool -genkeypair`: names and validity
    public static KeyStore certificate(String... options) throws Exception {
        Path file = Files.createTempDirectory("opwatch").resolve("it.p12");
        keytool(file, "-alias", "ca", "-dname", "CN=ca", "-ext", "bc:c");
        keytool(
                file,
                Stream.concat(Stream.of("-alias", "it", "-dname", "CN=it", "-signer", "ca"), Stream.of(options))
                        .toArray(String[]::new));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        store.deleteEntry("ca");
        Files.delete(file);
        Files.delete(file.getParent());
        return store;
    }

    private static void keytool(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString()));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /// What the proxy was asked, in clear text.
    public List<String> requests() {
        return server.requests();
    }

    /// What came through the tunnel.
    public List<String> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(proxies);
        network = new Network(InstantSource.system());
        server.close();
    }

    private void tunnel(SSLContext context, Socket connection, UnaryOperator<String> answer) throws IOException {
        RawServer.write(connection, "HTTP/1.1 200 Connected\r\n\r\n");
        try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(connection, null, true)) {
            // More come where the answer does not say that the connection ends.
            String request;
            while (!(request = RawServer.head(secure.getInputStream())).isEmpty()) {
                answered.add(request);
                RawServer.write(secure, answer.apply(request));
            }
        }
    }
}
