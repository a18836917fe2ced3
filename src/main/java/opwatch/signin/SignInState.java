package opwatch.signin;

import java.util.List;
import java.util.Set;
import opwatch.operation.Cloud;
import org.jspecify.annotations.Nullable;

/// Which accounts are signed in and what is missing, at one moment. Immutable.
///
/// @param accounts all accounts, in the order of their user names
/// @param chosen the one that is used where nothing else is known; null when there is none
/// @param registration the application that a person signs in to
/// @param storage whether the accounts are still signed in after a restart
/// @param corrupt whether what was kept could not be understood and was set aside
/// @param needs what only a person can end, the oldest first
public record SignInState(
        List<Account> accounts,
        @Nullable Account chosen,
        Registration registration,
        TokenStorage storage,
        boolean corrupt,
        List<Need> needs) {

    /// An account that gets no token for a tenant before a person does something.
    public record Need(Account account, SignInError.Person trouble) {}

    public SignInState {
        accounts = List.copyOf(accounts);
        needs = List.copyOf(needs);
    }

    /// What Azure was last known to refuse to some row; null for nothing. It may accept it by now.
    public @Nullable Need refusal() {
        return needs.stream()
                .filter(need -> isRefusal(need.trouble()))
                .findFirst()
                .orElse(null);
    }

    static boolean isRefusal(SignInError.@Nullable Person trouble) {
        return trouble != null && trouble.kind() == SignInError.Kind.REFUSED;
    }

    /// The need to show alone, refusals aside: the oldest that signing in again can end, else the oldest;
    /// null for none.
    ///
    /// @param clouds the clouds of the rows that wait
    public @Nullable Need foremost(Set<Cloud> clouds) {
        List<Need> open = needs.stream()
                .filter(need -> !isRefusal(need.trouble())
                        && clouds.contains(need.account().cloud()))
                .toList();
        return open.stream()
                .filter(need -> switch (need.trouble().kind().remedy()) {
                    case SIGN_IN, APPROVAL -> true;
                    case SETTINGS, OUTSIDE -> false;
                })
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }
}
