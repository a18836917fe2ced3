package opwatch.ui.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.signin.Account;
import opwatch.signin.SignIn;
import opwatch.signin.SignInAttempt;
import opwatch.signin.SignInError;
import opwatch.signin.SignInRequest;
import opwatch.signin.SignInStep;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The card over the content where a person signs in. The rest of the window stays usable.
final class SignInCard extends VBox {
    private final SignIn signIn;
    private final InstantSource clock;
    private final Consumer<Runnable> post;
    private final Consumer<@Nullable Account> closed;
    private final SignInSteps steps;
    private final SignInForm form;
    private @Nullable SignInAttempt attempt;
    private @Nullable SignInRequest request;
    /// Whether the person has asked for a code; a retry then asks for one too.
    private boolean byCode;

    private @Nullable Instant until;
    private final Label waiting = Forms.named("signin-waiting", new Label());

    /// @param post brings a task to the FX thread
    /// @param closed is run when the card has closed itself; hears who has signed in, or null
    SignInCard(
            SignIn signIn,
            InstantSource clock,
            Consumer<Runnable> post,
            Consumer<String> copy,
            Runnable settings,
            Consumer<@Nullable Account> closed) {
        this.signIn = signIn;
        this.clock = clock;
        this.post = post;
        this.closed = closed;
        steps = new SignInSteps(signIn, copy, settings, this::close);
        Forms.named("signin-card", this, StyleNames.CARD);
        waiting.setWrapText(true);
        form = new SignInForm(this::inBrowser, this::withCode, this::close, settings);
        Forms.onEscape(this, this::close);
        hide();
    }

    /// Opens the form with what to begin with; each text may be empty.
    ///
    /// @param username the expected account
    /// @param claims what Azure asked for
    void open(Cloud cloud, String tenant, String username, String claims) {
        boolean _ = stop();
        form.fill(cloud, tenant, username, claims, signIn.state().registration());
        showForm();
    }

    /// Gives up what is under way and closes. A person who is signed in by now is told so instead.
    void close() {
        if (stop()) {
            hide();
            closed.accept(null);
        }
    }

    /// Updates the time that is left. Call it at each tick.
    void tick() {
        Instant end = until;
        if (end != null && isVisible()) {
            Duration left = Duration.between(clock.instant(), end);
            Duration shown = left.isNegative() ? Duration.ZERO : left;
            waiting.setText(
                    Strings.text("signin.waiting", String.format("%d:%02d", shown.toMinutes(), shown.toSecondsPart())));
        }
    }

    private void inBrowser() {
        begin(form.request(), false);
    }

    private void withCode() {
        begin(form.request(), true);
    }

    private void begin(@Nullable SignInRequest asked, boolean code) {
        if (asked == null || !stop()) {
            return;
        }
        request = asked;
        show(steps.working("signin.starting"));
        byCode = code;
        SignInAttempt[] mine = new SignInAttempt[1];
        Consumer<SignInStep> steps = step -> post.accept(() -> {
            if (attempt != null && attempt == mine[0]) {
                step(step);
            }
        });
        mine[0] = code ? signIn.beginWithCode(asked, steps) : signIn.begin(asked, steps);
        attempt = mine[0];
    }

    private void step(SignInStep step) {
        until = null;
        switch (step) {
            case SignInStep.InBrowser(URI page, Instant end, boolean opened) -> {
                count(end);
                show(steps.browser(page, opened, waiting, this::useCode));
            }
            case SignInStep.WithCode(String code, URI page, Instant end) -> {
                count(end);
                show(steps.code(code, page, waiting));
            }
            case SignInStep.Redeeming _ -> show(steps.working("signin.redeeming"));
            case SignInStep.Failed(SignInError trouble) -> failed(trouble);
            case SignInStep.Canceled _ -> hide();
            case SignInStep.Done(var account) -> {
                attempt = null;
                hide();
                closed.accept(account);
            }
        }
    }

    private void count(Instant end) {
        until = end;
        tick();
    }

    private void useCode() {
        byCode = true;
        if (attempt != null) {
            attempt.useCode();
        }
        show(steps.working("signin.starting"));
    }

    private void failed(SignInError trouble) {
        attempt = null;
        SignInRequest asked = request;
        show(steps.failed(
                trouble,
                asked == null ? Cloud.PUBLIC : asked.cloud(),
                clock.instant(),
                () -> begin(asked, byCode),
                this::showForm));
    }

    private void showForm() {
        show(new SignInSteps.Step(List.of(form), null));
        form.focus();
    }

    /// Cancels what is under way.
    ///
    /// @return false when it is done, as its last step will say
    private boolean stop() {
        if (attempt != null && !attempt.cancel()) {
            return false;
        }
        until = null;
        attempt = null;
        return true;
    }

    private void hide() {
        until = null;
        Forms.show(this, false);
        getChildren().clear();
    }

    private void show(SignInSteps.Step step) {
        getChildren().setAll(step.content());
        Forms.show(this, true);
        if (step.focus() != null) {
            step.focus().requestFocus();
        }
    }
}
