package opwatch.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is signed in and what is missing, as of one moment. Immutable.
///
/// @param accounts all accounts, in the order of their user names
/// @param chosen the one that is used where nothing else is known; null when there is none
/// @param registration as what application one signs in
/// @param storage whether one is still signed in after a restart
/// @param corrupt whether what was kept could not be understood and was set aside
/// @param needs what a person must do something about, the oldest first
public record SignInState(
        List<Account> accounts,
        @Nullable Account chosen,
        Registration registration,
        TokenStorage storage,
        boolean corrupt,
        List<Need> needs) {

    /// An account that cannot have a token of a tenant before a person does something.
    public record Need(Account account, SignInError trouble) {}

    public SignInState {
        accounts = List.copyOf(accounts);
        needs = List.copyOf(needs);
    }

    /// What to tell when there is room for one need: the oldest that signing in again can end, or else the
    /// oldest; null when there is none.
    public @Nullable Need foremost() {
        return needs.stream()
                .filter(need -> need.trouble().kind().endsBySigningIn())
                .findFirst()
                .orElse(needs.isEmpty() ? null : needs.getFirst());
    }
}
