package opwatch.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opwatch.network.Failure;

/// Every kind of sign-in error, for tables.
public final class SignInErrors {
    private SignInErrors() {}

    /// One of each: what only a person can end by its kinds, the network's by their failures.
    public static List<SignInError> all() {
        SignInError.Reply reply = new SignInError.Reply("AADSTS1", "words", "id");
        Stream<SignInError> people = Arrays.stream(SignInError.Kind.values())
                .map(kind -> new SignInError.Person(kind, "contoso.com", reply, ""));
        Stream<SignInError> network = Arrays.stream(Failure.values())
                .map(failure -> new SignInError.Network(failure, "login.example", "contoso.com"));
        Stream<SignInError> others = Stream.of(
                new SignInError.Intercepted("contoso.com"),
                new SignInError.Throttled("contoso.com", reply, Duration.ofSeconds(7)),
                new SignInError.Throttled("contoso.com", SignInError.Reply.NONE, null),
                new SignInError.ServiceTrouble("contoso.com", SignInError.Reply.NONE));
        return Stream.of(people, network, others).flatMap(stream -> stream).toList();
    }
}
