package opwatch.azure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import opwatch.network.Networks;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Outcome;

/// The processor time of a thousand checks over TLS, beside the JDK's HTTP client that does no more than read the
/// body as JSON: in turns in one process, over HTTP/1.1 both, on as many connections. The server is a process of
/// its own. No part of the build. `mvn -q -Pcheck-bench test-compile exec:exec`
public final class CheckBenchmark {
    private static final int CHECKS = 1000;
    private static final int IN_FLIGHT = 16;
    private static final int WARM_UP = 5;
    private static final int TURNS = 15;
    private static final double MOST = 1.3;
    private static final OperationRef REF = new OperationRef(
            Cloud.PUBLIC, "00000000-1111-2222-3333-444444444444", "westus", "713192d7-503f-477a-9cfe-4efc3ee2bd11");

    private static final BearerToken TOKEN = new BearerToken("a".repeat(1600));

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CheckBenchmark() {}

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            serve();
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CheckBenchmark.class.getName(),
                "serve");
        Process server = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            InetSocketAddress proxy = new InetSocketAddress("127.0.0.1", Integer.parseInt(said.readLine()));
            ProxySelector.setDefault(ProxySelector.of(proxy));
            Certificate authority = CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(said.readLine())));
            compare(authority);
        } finally {
            server.destroy();
            server.waitFor();
        }
        System.exit(0);
    }

    private static void compare(Certificate authority) throws Exception {
        try (ArmHttp http = new ArmHttp(Networks.trusting(authority), null);
                HttpClient raw = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(trusting(authority))
                        .build()) {
            OperationClient ours =
                    new OperationClient(http, new GivenTokens((_, _) -> TOKEN, TOKEN), InstantSource.system());
            ObjectMapper mapper = new ObjectMapper();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("https://" + REF.cloud().armHost() + REF.path()))
                    .header("Authorization", "Bearer " + "a".repeat(1600))
                    .build();
            Task check = () -> {
                if (!(ours.check(REF) instanceof Outcome.Seen)) {
                    throw new IOException("not seen: " + ours.check(REF));
                }
            };
            Task plain = () -> mapper.readTree(
                    raw.send(request, HttpResponse.BodyHandlers.ofString()).body());
            print(check, plain);
        }
    }

    private static void print(Task check, Task plain) throws InterruptedException {
        double[] ours = new double[TURNS];
        double[] theirs = new double[TURNS];
        for (int i = -WARM_UP; i < TURNS; i++) {
            double one = millis(check);
            double other = millis(plain);
            if (i >= 0) {
                ours[i] = one;
                theirs[i] = other;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double ratio = ours[TURNS / 2] / theirs[TURNS / 2];
        System.out.printf(
                Locale.ROOT,
                "%d checks, %d in flight, processor ms: OpWatch %.0f (%.0f .. %.0f), java.net.http and Jackson %.0f"
                        + " (%.0f .. %.0f); ours is %.2f of it%s%n",
                CHECKS,
                IN_FLIGHT,
                ours[TURNS / 2],
                ours[0],
                ours[TURNS - 1],
                theirs[TURNS / 2],
                theirs[0],
                theirs[TURNS - 1],
                ratio,
                ratio > MOST ? " (over " + MOST + ")" : "");
    }

    /// The processor time of this process for all of it, on virtual threads as in the app.
    private static double millis(Task task) throws InterruptedException {
        long from = SYSTEM.getProcessCpuTime();
        Semaphore places = new Semaphore(IN_FLIGHT);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CHECKS; i++) {
                places.acquire();
                workers.execute(() -> {
                    try {
                        task.run();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return (SYSTEM.getProcessCpuTime() - from) / 1e6;
    }

    private static SSLContext trusting(Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("ca", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// Says its port and the certificate that it is to be trusted by, and answers until it is ended.
    private static void serve() throws Exception {
        String body = """
                {"id":"%s","name":"%s","status":"Updating","startTime":"2026-03-04T05:00:00.1234567Z",\
                "properties":{"recordCount":17,"operationKind":"purge"}}""".formatted(REF.path(), REF.operationId());
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length()
                        + "\r\nDate: Wed, 04 Mar 2026 05:06:07 GMT\r\nx-ms-request-id: 1a2b3c4d\r\n"
                        + "x-ms-ratelimit-remaining-subscription-reads: 11999\r\n\r\n";
        KeyStore certificate = FakeCloud.certificate("-ext", "san=dns:" + Cloud.PUBLIC.armHost());
        Certificate[] chain = certificate.getCertificateChain("it");
        FakeCloud cloud = FakeCloud.answering(certificate, head + body);
        InetSocketAddress at = (InetSocketAddress) ProxySelector.getDefault()
                .select(URI.create("https://" + Cloud.PUBLIC.armHost()))
                .getFirst()
                .address();
        System.out.println(at.getPort());
        System.out.println(Base64.getEncoder().encodeToString(chain[chain.length - 1].getEncoded()));
        synchronized (cloud) {
            cloud.wait();
        }
    }
}
