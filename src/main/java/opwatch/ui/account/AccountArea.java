package opwatch.ui.account;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SequencedSet;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.settings.Preset;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;
import opwatch.signin.SignInState;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.LazyNode;
import opwatch.ui.kit.NoticeBar;
import opwatch.words.CloudText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Puts together what the window shows of accounts: the chip, the card, the settings, the banner.
/// FX thread only.
public final class AccountArea {
    private final SignIn signIn;
    private final Cloud cloud;
    private final Preset preset;
    private final InstantSource clock;
    private final Consumer<Runnable> post;
    private final Window window;
    private final SignInNotices notices;
    private final AccountChip chip;
    private final LazyNode<Cards> cards;
    private final ReadOnlyBooleanWrapper cardOpen = new ReadOnlyBooleanWrapper();
    private DirectoryListing offers = DirectoryListing.NONE;
    private SignInState state;
    private int waitingRows;
    private int refusedRows;
    private SequencedSet<Cloud> waitingClouds = Collections.emptyNavigableSet();

    /// What opens over the content, one or the other.
    private record Cards(SignInCard card, SignInSettings settings) {}

    /// What the window does for accounts.
    ///
    /// @param notices where messages are shown
    /// @param copy puts a text on the clipboard
    /// @param toFront brings the window to the front and the focus to the table
    /// @param toTable brings the focus back to where it was before a card had it
    /// @param raise brings the cards over what else is open
    public record Window(
            NoticeBar notices, Consumer<String> copy, Runnable toFront, Runnable toTable, Runnable raise) {}

    /// @param cloud the cloud to sign in to first
    /// @param preset what the organisation presets
    /// @param post brings a task to the FX thread
    public AccountArea(
            SignIn signIn, Cloud cloud, Preset preset, InstantSource clock, Consumer<Runnable> post, Window window) {
        assert Platform.isFxApplicationThread();
        this.signIn = signIn;
        this.cloud = cloud;
        this.preset = preset;
        this.clock = clock;
        this.post = post;
        this.window = window;
        notices = new SignInNotices(window.notices(), this::meet);
        state = signIn.state();
        chip = new AccountChip(this);
        cards = new LazyNode<>(this::makeCards, both -> new VBox(both.card, both.settings));
        chip.show(state, offers);
    }

    private Cards makeCards() {
        Cards both = new Cards(
                new SignInCard(signIn, clock, post, window.copy(), this::openSettings, this::closed),
                new SignInSettings(preset, this::register, window.toTable()));
        cardOpen.bind(both.card.visibleProperty().or(both.settings.visibleProperty()));
        return both;
    }

    private boolean isCardOpen() {
        return cards.made().filter(both -> both.card.isVisible()).isPresent();
    }

    /// For the tool bar.
    public Region chip() {
        return chip;
    }

    /// Shows the chip as a picture, its words in the tooltip; or with its words again.
    public void shrinkChip(boolean small) {
        chip.shrink(small);
    }

    /// The card and the settings, to be laid over the content.
    public Node panes() {
        return cards.place();
    }

    /// Whether the card or the settings are open.
    public ReadOnlyBooleanProperty cardOpen() {
        return cardOpen.getReadOnlyProperty();
    }

    /// Reads the state of sign-in, which has changed.
    public void changed() {
        assert Platform.isFxApplicationThread();
        SignInState now = signIn.state();
        if (now.equals(state)) {
            return;
        }
        notices.changed(state, now);
        state = now;
        chip.show(state, offers);
        showBanner();
    }

    /// Takes the tenants to list in the chip.
    public void offer(DirectoryListing found) {
        assert Platform.isFxApplicationThread();
        offers = found;
        chip.show(state, offers);
    }

    /// Call it at each tick.
    ///
    /// @param waiting how many rows cannot be checked before sign-in
    /// @param refused how many rows are checked although Azure refused the sign-in for them
    /// @param clouds the clouds of both, in the order of the rows
    public void tick(int waiting, int refused, SequencedSet<Cloud> clouds) {
        assert Platform.isFxApplicationThread();
        cards.made().ifPresent(both -> both.card.tick());
        waitingRows = waiting;
        refusedRows = refused;
        waitingClouds = clouds;
        showBanner();
    }

    /// Opens the card to sign in.
    public void open() {
        Account chosen = state.chosen();
        openIn(chosen == null ? cloud : chosen.cloud());
    }

    private void openIn(Cloud wanted) {
        Forms.show(cards.get().settings, false);
        openCard(wanted, state.registration().tenant(), "", "");
    }

    /// Opens the sign-in settings.
    public void openSettings() {
        if (isCardOpen()) {
            cards.get().card.close();
        }
        window.raise().run();
        cards.get().settings.open(state);
    }

    /// Closes what is open. False where nothing was.
    public boolean escape() {
        if (isCardOpen()) {
            cards.get().card.close();
            return true;
        }
        boolean open = cards.made().filter(both -> both.settings.isVisible()).isPresent();
        if (open) {
            cards.get().settings.hide();
        }
        return open;
    }

    /// Uses an account where nothing else is known.
    void choose(Account account) {
        signIn.choose(account);
    }

    /// Signs in to a tenant that needs it; copies the ID of one that does not.
    void verify(DirectoryListing.TenantAccess access) {
        if (access.ready()) {
            window.copy().accept(access.tenant().id());
        } else {
            Account account = access.account();
            openCard(account.cloud(), access.tenant().id(), account.username(), "");
        }
    }

    private void openCard(Cloud in, String tenant, String username, String claims) {
        window.raise().run();
        cards.get().card.open(in, tenant, username, claims);
        showBanner();
    }

    private void closed(@Nullable Account account) {
        showBanner();
        if (account == null) {
            window.toTable().run();
            return;
        }
        window.toFront().run();
        notices.signedIn(account, signIn.state().storage());
    }

    void copy(Account account) {
        window.copy()
                .accept(Strings.text(
                        "account.copied",
                        account.username(),
                        account.homeTenant(),
                        CloudText.of(account.cloud()),
                        state.registration().clientId()));
    }

    void signOut(Account account, boolean inBrowser) {
        URI page = signIn.signOutPage(account);
        Thread.ofVirtual().name("signout").start(() -> {
            try {
                boolean everywhere = signIn.signOut(account);
                if (inBrowser) {
                    signIn.open(page);
                }
                post.accept(() -> notices.signedOut(account, everywhere));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void register(String clientId, String tenant) {
        signIn.register(clientId, tenant);
        window.notices().tell(Strings.text("settings.saved"), null);
    }

    private void showBanner() {
        notices.banner(state, waitingRows, refusedRows, waitingClouds, isCardOpen());
    }

    private void meet(SignInNotices.Wanted wanted) {
        SignInState.Need need = wanted.need();
        if (need == null) {
            openIn(wanted.cloud());
            return;
        }
        SignInError.Person trouble = need.trouble();
        window.raise().run();
        cards.get()
                .card
                .open(need.account().cloud(), trouble.tenant(), need.account().username(), trouble.claims());
    }
}
