package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import opwatch.network.Failure;
import opwatch.network.ServerClock;
import opwatch.operation.Cloud;
import opwatch.signin.vault.MemoryVault;
import opwatch.signin.vault.SharedVault;
import opwatch.words.SignInErrorText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A login host whose certificate has expired, or this computer's clock is wrong.
@Timeout(60)
class ExpiredCertificateTest {
    private final LinkedBlockingQueue<SignInStep> steps = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsToldWithTheClockAsACause(boolean withCode) throws Exception {
        try (FakeEntra entra = FakeEntra.expired();
                SignIn signIn = signIn(entra, entra.browser("ada", SignInBench.HOME))) {
            SignInRequest request = SignInBench.request(Cloud.PUBLIC, "");
            SignInAttempt _ = withCode ? signIn.beginWithCode(request, steps::add) : signIn.begin(request, steps::add);

            SignInError trouble = end().trouble();

            assertEquals(
                    new SignInError.Network(
                            Failure.CERTIFICATE_EXPIRED, "login.microsoftonline.com", Registration.ANY_TENANT),
                    trouble);
            assertEquals(
                    new SignInErrorText(
                            "The certificate shown for login.microsoftonline.com has expired or is not valid yet. "
                                    + "Nothing secret was sent.",
                            "Check this computer’s date and time; if they are right, try again later or ask your "
                                    + "network administrator.",
                            ""),
                    SignInErrorText.of(trouble, "login.microsoftonline.com"));
        }
    }

    @Test
    void nothingSecretReachesIt() throws Exception {
        try (FakeEntra entra = FakeEntra.expired();
                SignIn signIn = signIn(entra, entra.browser("ada", SignInBench.HOME))) {
            signIn.begin(SignInBench.request(Cloud.PUBLIC, ""), steps::add);
            end();

            assertEquals(List.of(), entra.asked);
        }
    }

    private static SignIn signIn(FakeEntra entra, Predicate<URI> browser) {
        SignIn.Parts parts = new SignIn.Parts(
                anew -> entra.client(),
                new SharedVault(new MemoryVault(), Path.of("alone")),
                Registration.FIRST,
                browser,
                () -> {},
                () -> {});
        InstantSource clock = InstantSource.system();
        return new SignIn(parts, new SignInMemory("", "", "", Map.of()), clock, new ServerClock(clock));
    }

    private SignInStep.Failed end() throws InterruptedException {
        SignInStep step = steps.take();
        while (!(step instanceof SignInStep.Failed || step instanceof SignInStep.Done)) {
            step = steps.take();
        }
        return assertInstanceOf(SignInStep.Failed.class, step);
    }
}
