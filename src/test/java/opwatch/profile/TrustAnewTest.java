package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import opwatch.disk.DataFolder;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.network.Failure;
import opwatch.network.Network;
import opwatch.network.Networks;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.signin.FakeEntra;
import opwatch.signin.SignInBench;
import opwatch.signin.SignInError;
import opwatch.signin.SignInRequest;
import opwatch.signin.SignInStep;
import opwatch.signin.loopback.BrowserPage;
import opwatch.signin.vault.MemoryVault;
import opwatch.ui.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A certificate that a person installs after OpWatch did not trust a host.
@Timeout(60)
class TrustAnewTest {
    private static final SignInRequest REQUEST = new SignInRequest(
            Cloud.PUBLIC, "", "", "", new BrowserPage("en", "Done", "-"), new BrowserPage("en", "Failed", "-"));

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.now());
    private final LinkedBlockingQueue<SignInStep> steps = new LinkedBlockingQueue<>();

    @Test
    void tryAgainReadsTheCertificatesAtOnce() throws Exception {
        Path bundle = Files.writeString(folder.resolve("bundle"), "");
        ClaimedFolder claimed = claimed();
        try (FakeEntra entra = new FakeEntra();
                SignInProfile accounts = new SignInProfile(
                        claimed,
                        new MemoryVault(),
                        Preset.NONE,
                        entra.browser("ada", SignInBench.HOME),
                        Networks.reading(bundle, entra.proxy(), clock),
                        clock)) {
            accounts.signIn().begin(REQUEST, steps::add);
            SignInError trouble =
                    assertInstanceOf(SignInStep.Failed.class, end()).trouble();
            assertEquals(
                    Failure.CERTIFICATE_OF_NOBODY_KNOWN,
                    assertInstanceOf(SignInError.Network.class, trouble).failure());

            Files.copy(Networks.bundle(entra.authority()), bundle, StandardCopyOption.REPLACE_EXISTING);
            accounts.signIn().begin(REQUEST, steps::add);

            assertInstanceOf(SignInStep.Done.class, end());
        } finally {
            claimed.close();
        }
    }

    @Test
    void theTestOfTheConnectionReadsTheCertificatesAtOnceForAll() throws Exception {
        ClaimedFolder claimed = claimed();
        try {
            Profile profile = Profiles.of(claimed, new MemoryVault(), clock);
            Network network = profile.network();
            try (HttpClient before = network.newClient(HttpClient.Version.HTTP_1_1)) {
                assertFalse(network.isOutdated(before));
                assertFalse(network.rebuildTrust());

                // Nothing listens there, so nothing leaves this computer.
                profile.test(new ProxyChoice(ProxyChoice.Mode.MANUAL, "127.0.0.1", 1), Cloud.PUBLIC);

                assertTrue(network.isOutdated(before));
                try (HttpClient after = network.newClient(HttpClient.Version.HTTP_1_1)) {
                    assertNotSame(before.sslContext(), after.sslContext());
                    assertFalse(network.isOutdated(after));
                }
            }
        } finally {
            claimed.close();
        }
    }

    private ClaimedFolder claimed() {
        DataFolder home = new DataFolder(folder.resolve("home"));
        return new ClaimedFolder(home, InstanceLock.claim(home, LaunchRequest.NOTHING));
    }

    private SignInStep end() throws InterruptedException {
        while (true) {
            SignInStep step = steps.take();
            if (step instanceof SignInStep.Done || step instanceof SignInStep.Failed) {
                return step;
            }
        }
    }
}
