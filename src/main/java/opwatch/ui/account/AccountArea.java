package opwatch.ui.account;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;
import opwatch.signin.SignInState;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.TallAsNeeded;
import opwatch.words.SignInErrorText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Everything about accounts in the window, put together: the chip, the card, the settings, the one banner.
/// FX thread only.
public final class AccountArea {
    private static final String BANNER = "signin";
    private static final String SIGN_OUT = "signout";

    private final Parts parts;
    private final AccountChip chip;
    private final LazyNode<Cards> cards;
    private DirectoryListing offers = DirectoryListing.NONE;
    private SignInState state;
    private String banner = "";
    private int waitingRows;

    /// What opens below the tool bar, one or the other.
    private record Cards(SignInCard card, SignInSettings settings) {}

    /// What the area needs from around it.
    ///
    /// @param signIn the door to sign-in
    /// @param cloud the cloud to sign in to first
    /// @param clock this computer's time
    /// @param post brings a task to the FX thread
    /// @param window the window's part
    public record Parts(SignIn signIn, Cloud cloud, InstantSource clock, Consumer<Runnable> post, Window window) {}

    /// What the window does for accounts.
    ///
    /// @param notices where messages are shown
    /// @param copy puts a text on the clipboard
    /// @param toFront brings the window to the front and the focus to the table
    /// @param toTable brings the focus to the table
    public record Window(NoticeBar notices, Consumer<String> copy, Runnable toFront, Runnable toTable) {}

    public AccountArea(Parts parts) {
        assert Platform.isFxApplicationThread();
        this.parts = parts;
        state = parts.signIn().state();
        chip = new AccountChip(new AccountChip.Actions(
                this::open, parts.signIn()::choose, this::verify, this::copyAccount, this::signOut));
        cards = new LazyNode<>(this::makeCards, both -> new TallAsNeeded(new VBox(both.card, both.settings)));
        chip.show(state, offers);
    }

    private Cards makeCards() {
        return new Cards(
                new SignInCard(new SignInCard.Parts(
                        parts.signIn(),
                        parts.clock(),
                        parts.post(),
                        parts.window().copy(),
                        this::openSettings,
                        this::closed)),
                new SignInSettings(this::register, parts.window().toTable()));
    }

    private SignInCard card() {
        return cards.get().card;
    }

    private boolean isCardOpen() {
        return cards.made().filter(both -> both.card.isOpen()).isPresent();
    }

    /// For the tool bar.
    public Node chip() {
        return chip;
    }

    /// For the place between the tool bar and the table. Where that is too small, it scrolls.
    public Node panes() {
        return cards.place();
    }

    /// Who is signed in, or what is missing, has changed.
    public void changed() {
        assert Platform.isFxApplicationThread();
        SignInState now = parts.signIn().state();
        if (now.equals(state)) {
            return;
        }
        if (now.storage() != state.storage() && !now.accounts().isEmpty()) {
            tellStorage(now);
        }
        if (now.corrupt() && !state.corrupt()) {
            parts.window().notices().warn("signin cache", Strings.text("signin.corrupt"), null);
        }
        state = now;
        chip.show(state, offers);
        showBanner();
    }

    /// There is more to pick from.
    public void offer(DirectoryListing found) {
        assert Platform.isFxApplicationThread();
        offers = found;
        chip.show(state, offers);
    }

    /// Once a second.
    ///
    /// @param waiting how many rows cannot be looked at before sign-in
    public void tick(int waiting) {
        assert Platform.isFxApplicationThread();
        cards.made().ifPresent(both -> both.card.tick());
        waitingRows = waiting;
        showBanner();
    }

    /// Opens the card to sign somebody in.
    public void open() {
        cards.get().settings.setVisible(false);
        cards.get().settings.setManaged(false);
        Account chosen = state.chosen();
        card().open(
                        chosen == null ? parts.cloud() : chosen.cloud(),
                        state.registration().tenant(),
                        "",
                        "");
        showBanner();
    }

    /// Opens the sign-in settings.
    public void openSettings() {
        if (isCardOpen()) {
            card().close();
        }
        cards.get().settings.open(state);
    }

    /// Closes what is open.
    ///
    /// @return whether anything was
    public boolean escape() {
        if (isCardOpen()) {
            card().close();
            return true;
        }
        boolean open = cards.made().filter(both -> both.settings.isOpen()).isPresent();
        if (open) {
            cards.get().settings.hide();
        }
        return open;
    }

    private void verify(DirectoryListing.Place place) {
        if (place.ready()) {
            parts.window().copy().accept(place.tenant().id());
        } else {
            card().open(
                            place.account().cloud(),
                            place.tenant().id(),
                            place.account().username(),
                            "");
            showBanner();
        }
    }

    private void closed(@Nullable Account account) {
        showBanner();
        if (account == null) {
            parts.window().toTable().run();
            return;
        }
        parts.window().toFront().run();
        String storage = SignInSettings.stored(parts.signIn().state().storage());
        parts.window().notices().tell(Strings.text("signin.done", account.name(), storage), null);
    }

    private void copyAccount(Account account) {
        parts.window()
                .copy()
                .accept(Strings.text(
                        "account.copied",
                        account.username(),
                        account.homeTenant(),
                        AccountChip.cloud(account.cloud()),
                        state.registration().clientId()));
    }

    private void signOut(Account account, boolean inBrowser) {
        URI page = parts.signIn().signOutPage(account);
        Thread.ofVirtual().name("signout").start(() -> {
            try {
                boolean everywhere = parts.signIn().signOut(account);
                if (inBrowser) {
                    parts.signIn().open(page);
                }
                parts.post().accept(() -> tellSignedOut(account, everywhere));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void tellSignedOut(Account account, boolean everywhere) {
        NoticeBar notices = parts.window().notices();
        if (everywhere) {
            notices.close(SIGN_OUT);
            notices.tell(Strings.text("account.signedout", account.username()), null);
        } else {
            notices.warn(SIGN_OUT, Strings.text("account.signedout.kept", account.username()), null);
        }
    }

    private void register(String clientId, String tenant) {
        parts.signIn().register(clientId, tenant);
        parts.window().notices().tell(Strings.text("settings.saved"), null);
    }

    /// One banner, whatever the number of rows and troubles: a trouble that signing in can end before one
    /// that it cannot, or that nobody is there.
    private void showBanner() {
        SignInState.Need need = state.foremost();
        boolean wanted = waitingRows > 0 && !isCardOpen() && state.storage() != opwatch.signin.TokenStorage.LOADING;
        String text = !wanted
                ? ""
                : need == null
                        ? Strings.text("signin.banner", waitingRows)
                        : SignInErrorText.of(
                                        need.trouble(),
                                        SignIn.host(need.account().cloud()))
                                .title();
        if (text.equals(banner)) {
            return;
        }
        banner = text;
        if (text.isEmpty()) {
            parts.window().notices().close(BANNER);
        } else {
            parts.window()
                    .notices()
                    .warn(BANNER, text, new NoticeBar.Action(Strings.text("account.signin"), () -> meet(need)));
        }
    }

    private void meet(SignInState.@Nullable Need need) {
        banner = "";
        if (need == null) {
            open();
            return;
        }
        SignInError trouble = need.trouble();
        card().open(need.account().cloud(), trouble.tenant(), need.account().username(), trouble.claims());
    }

    private void tellStorage(SignInState now) {
        switch (now.storage()) {
            case NO_STORE, LOCKED, BROKEN ->
                parts.window().notices().warn("signin storage", SignInSettings.stored(now.storage()), null);
            case KEPT, LOADING -> parts.window().notices().close("signin storage");
        }
    }
}
