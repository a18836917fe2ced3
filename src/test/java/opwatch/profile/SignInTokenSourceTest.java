package opwatch.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opwatch.network.Failure;
import opwatch.operation.Problem;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;
import opwatch.words.ProblemText;
import opwatch.words.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which problem of a row each sign-in error becomes.
class SignInTokenSourceTest {
    private static final String HOST = "login.example";
    private static final SignInError.Reply REPLY = new SignInError.Reply("AADSTS1", "words", "id");
    private static final SignInError.Reply NONE = new SignInError.Reply("", "", "");

    @ParameterizedTest
    @EnumSource(value = SignInError.Kind.class, names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
    void whatOnlyAPersonCanEndIsSignIn(SignInError.Kind kind) {
        assertEquals(
                new Problem.SignInNeeded("AADSTS1", "words"),
                SignInTokenSource.problem(new SignInError.Person(kind, "contoso.com", REPLY, "{}")));
    }

    @Test
    void whatAzureRefusesToOneRowIsNoSignOut() {
        assertEquals(
                new Problem.SignInRefused("AADSTS1", "words"),
                SignInTokenSource.problem(
                        new SignInError.Person(SignInError.Kind.REFUSED, "contoso.com", REPLY, "{}")));
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void troubleOnTheWayIsTroubleOfTheNetwork(Failure failure) {
        Problem problem = SignInTokenSource.problem(new SignInError.Network(failure, HOST, "contoso.com"));
        Class<? extends Problem> expected = switch (failure) {
            case TOO_LARGE -> Problem.NotUnderstood.class;
            case PROXY_SIGN_IN -> Problem.ProxyRefused.class;
            case NAME -> Problem.NameNotResolved.class;
            case CERTIFICATE_EXPIRED, CERTIFICATE_OF_ANOTHER_NAME, CERTIFICATE_OF_NOBODY_KNOWN, NO_TLS ->
                Problem.Untrusted.class;
            case SLOW -> Problem.TimedOut.class;
            case PROXY_TUNNEL, NO_ROUTE, REFUSED, BROKEN -> Problem.Unreachable.class;
        };
        assertEquals(expected, problem.getClass());
        switch (problem) {
            case Problem.NameNotResolved(String host) -> assertEquals(HOST, host);
            case Problem.Untrusted untrusted -> assertEquals(HOST, untrusted.host());
            case Problem.Unreachable unreachable -> assertEquals(HOST, unreachable.host());
            case Problem.TimedOut(Duration limit) -> assertEquals(SignIn.LIMIT, limit);
            default -> {}
        }
    }

    @Test
    void differentFailuresAreSaidDifferently() {
        Set<String> meanings = Arrays.stream(Failure.values())
                .map(failure -> SignInTokenSource.problem(new SignInError.Network(failure, HOST, "contoso.com")))
                .map(problem ->
                        ProblemText.of(problem, ProblemText.Outlook.BY_HAND).meaning())
                .collect(Collectors.toSet());
        assertEquals(Failure.values().length, meanings.size());
    }

    @Test
    void whatPassesIsADelay() {
        assertEquals(
                new Problem.SignInDelayed("AADSTS1", "words"),
                SignInTokenSource.problem(new SignInError.Throttled("contoso.com", REPLY, Duration.ofSeconds(7))));
        assertEquals(
                new Problem.SignInDelayed("", ""),
                SignInTokenSource.problem(new SignInError.Throttled("contoso.com", NONE, null)));
        assertEquals(
                new Problem.SignInDelayed("", ""),
                SignInTokenSource.problem(new SignInError.ServiceTrouble("contoso.com", NONE)));
        assertEquals(
                new Problem.Intercepted(Problem.Sign.NOT_JSON, ""),
                SignInTokenSource.problem(new SignInError.Intercepted("contoso.com")));
    }

    static List<SignInError> errors() {
        return Samples.of(SignInError.class);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void noSentenceHasAHole(SignInError error) {
        ProblemText text = ProblemText.of(SignInTokenSource.problem(error), ProblemText.Outlook.BY_HAND);
        for (String sentence : List.of(text.title(), text.meaning(), text.nextStep())) {
            assertFalse(sentence.matches(".*(  |\\(\\)|: $|\\{|null).*"), sentence);
        }
    }
}
