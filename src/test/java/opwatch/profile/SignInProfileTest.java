package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import opwatch.disk.DataFolder;
import opwatch.disk.LoadWarning;
import opwatch.instance.InstanceLock;
import opwatch.instance.LaunchRequest;
import opwatch.network.Network;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.signin.vault.MemoryVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SignInProfileTest {
    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private final MemoryVault vault = new MemoryVault() {
        @Override
        public @Nullable String read() {
            reads.incrementAndGet();
            return null;
        }
    };
    private @Nullable ClaimedFolder claimed;
    private @Nullable Profile profile;

    @AfterEach
    void close() {
        if (profile != null && claimed != null) {
            profile.close();
            claimed.close();
        }
    }

    private SignInProfile open(Preset preset) {
        DataFolder home = new DataFolder(folder);
        claimed = new ClaimedFolder(home, InstanceLock.claim(home, LaunchRequest.NOTHING));
        InstantSource clock = () -> Instant.parse("2026-03-04T05:06:07Z");
        profile = new Profile(claimed, vault, preset, page -> false, clock, new Network(clock));
        return profile.accounts();
    }

    private static void startAndWait(SignInProfile accounts) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        accounts.start(() -> {}, read::countDown);
        assertTrue(read.await(30, TimeUnit.SECONDS), "the store was never read");
    }

    private Path file() {
        return folder.resolve("settings-signin.json");
    }

    @Test
    void theStoreOfSecretsIsReadWhenItIsStartedAndNotBefore() throws Exception {
        SignInProfile accounts = open(Preset.NONE);
        assertEquals(0, reads.get());

        startAndWait(accounts);

        assertEquals(1, reads.get());
    }

    @Test
    void aRegistrationIsFoundAgain() throws Exception {
        SignInProfile before = open(Preset.NONE);
        startAndWait(before);
        before.signIn().register(CLIENT, "contoso.example");
        close();

        SignInProfile after = open(Preset.NONE);

        assertEquals(CLIENT, after.signIn().memory().clientId());
        assertEquals("contoso.example", after.signIn().memory().tenant());
    }

    @Test
    void nothingIsWrittenWhileNothingIsChosen() throws Exception {
        startAndWait(open(Preset.NONE));

        close();

        assertFalse(Files.exists(file()));
    }

    @Test
    void whatCannotBeReadIsSaidAndLeftAlone() throws Exception {
        Files.createDirectories(file());
        SignInProfile accounts = open(Preset.NONE);
        startAndWait(accounts);
        assertInstanceOf(LoadWarning.Unreadable.class, accounts.warnings().getFirst());

        accounts.signIn().register(CLIENT, "contoso.example");
        close();

        assertTrue(Files.isDirectory(file()));
    }

    @ParameterizedTest
    @CsvSource({"us-government, US_GOVERNMENT", "China, CHINA", "'', PUBLIC", "demo, PUBLIC", "moon, PUBLIC"})
    void theCloudThatAnOrganisationPresetsIsOfferedFirst(String preset, Cloud first) throws IOException {
        assertEquals(first, open(new Preset("", "", preset, null)).cloud());
    }
}
