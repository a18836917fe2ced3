package opwatch.ui.account;

import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Consumer;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.SignIn;
import opwatch.signin.SignInState;
import opwatch.signin.TokenStorage;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.SignInErrorText;
import opwatch.words.StorageText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What the window's messages say of accounts: one banner that asks to sign in, and what became of a
/// sign-in or a sign-out.
final class SignInNotices {
    private static final String BANNER = "signin";
    private static final String SIGN_OUT = "signout";

    private final NoticeBar notices;
    private final Consumer<Wanted> meet;
    private @Nullable Wanted shown;

    /// What the banner asks for.
    ///
    /// @param need null for a first sign-in
    /// @param cloud the cloud of a row that waits
    record Wanted(String text, SignInState.@Nullable Need need, Cloud cloud) {
        /// Whether only the words differ, such as the number of rows.
        boolean isSame(Wanted other) {
            return Objects.equals(need, other.need) && cloud == other.cloud;
        }
    }

    /// @param meet opens the sign-in that the banner asked for
    SignInNotices(NoticeBar notices, Consumer<Wanted> meet) {
        this.notices = notices;
        this.meet = meet;
    }

    /// Shows or closes the banner. There is one, whatever the number of rows and errors: an error that
    /// signing in can end comes before one that it cannot, and that before no account at all.
    ///
    /// @param waiting how many rows cannot be checked before sign-in
    /// @param refused how many rows are checked although Azure refused the sign-in for them
    /// @param clouds the clouds of both, the one to begin with first
    /// @param open whether the card is open, which makes the banner needless
    void banner(SignInState state, int waiting, int refused, SequencedSet<Cloud> clouds, boolean open) {
        boolean needed = !clouds.isEmpty() && !open && state.storage() != TokenStorage.LOADING;
        SignInState.Need known = state.foremost(clouds);
        SignInState.Need need = waiting == 0 && known == null ? state.refusal() : known;
        Wanted wanted =
                needed && waiting + refused > 0 ? new Wanted(text(need, waiting), need, clouds.getFirst()) : null;
        Wanted before = shown;
        if (Objects.equals(wanted, before)) {
            return;
        }
        shown = wanted;
        if (wanted == null) {
            notices.close(BANNER);
        } else if (before != null && wanted.isSame(before)) {
            notices.reword(BANNER, wanted.text());
        } else {
            notices.signInNeeded(BANNER, wanted.text(), new NoticeBar.Action(Strings.text("account.signin"), () -> {
                shown = null;
                meet.accept(wanted);
            }));
        }
    }

    private static String text(SignInState.@Nullable Need need, int waiting) {
        if (need == null) {
            return waiting > 0 ? Strings.text("signin.banner", waiting) : Strings.text("signin.trouble.refused.title");
        }
        return SignInErrorText.of(need.trouble(), SignIn.host(need.account().cloud()))
                .title();
    }

    /// Says where the sign-in is kept when that is news, and that what was kept could not be read.
    void changed(SignInState before, SignInState now) {
        if (now.storage() != before.storage() && !now.accounts().isEmpty()) {
            String topic = "signin storage";
            switch (now.storage()) {
                case NO_STORE, LOCKED, BROKEN -> notices.warn(topic, StorageText.of(now.storage()), null);
                case KEPT, LOADING -> notices.close(topic);
            }
        }
        if (now.corrupt() && !before.corrupt()) {
            notices.warn("signin cache", Strings.text("signin.corrupt"), null);
        }
    }

    void signedIn(Account account, TokenStorage storage) {
        notices.tell(Strings.text("signin.done", account.name(), StorageText.of(storage)), null);
    }

    /// @param everywhere whether nothing of the sign-in is left on this computer
    void signedOut(Account account, boolean everywhere) {
        if (everywhere) {
            notices.close(SIGN_OUT);
            notices.tell(Strings.text("account.signedout", account.username()), null);
        } else {
            notices.refuse(SIGN_OUT, Strings.text("account.signedout.kept", account.username()));
        }
    }
}
