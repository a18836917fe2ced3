package opwatch.ui.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.signin.SignIn;
import opwatch.signin.SignInAttempt;
import opwatch.signin.SignInError;
import opwatch.signin.SignInRequest;
import opwatch.signin.SignInStep;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The card below the tool bar where a person signs in. It covers nothing: the table goes on beneath it.
final class SignInCard extends VBox {
    /// What the card needs from around it.
    ///
    /// @param signIn the door to sign-in
    /// @param clock this computer's time
    /// @param post brings a task to the FX thread
    /// @param copy puts a text on the clipboard
    /// @param settings opens the sign-in settings
    /// @param closed is run when the card has closed itself; told who has signed in, or null
    record Parts(
            SignIn signIn,
            InstantSource clock,
            Consumer<Runnable> post,
            Consumer<String> copy,
            Runnable settings,
            Consumer<opwatch.signin.@Nullable Account> closed) {}

    private final Parts parts;
    private final SignInForm form;
    private @Nullable SignInAttempt attempt;
    private @Nullable SignInRequest request;
    /// Whether the person has asked for a code; trying again is by code too then.
    private boolean byCode;

    private @Nullable Instant until;
    private final Label waiting = new Label();

    SignInCard(Parts parts) {
        this.parts = parts;
        setId("signin-card");
        getStyleClass().add(StyleNames.CARD);
        waiting.setId("signin-waiting");
        waiting.setWrapText(true);
        form = new SignInForm(this::inBrowser, this::withCode, this::close, parts.settings());
        // Not cancel buttons: a scene has room for one, and there are several of them here.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        hide();
    }

    /// Opens the form.
    ///
    /// @param cloud the cloud to begin with
    /// @param tenant the tenant to begin with, or empty
    /// @param username who is expected, or empty
    /// @param claims what Azure asked for, or empty
    void open(Cloud cloud, String tenant, String username, String claims) {
        stop();
        form.fill(cloud, tenant, username, claims, parts.signIn().state().registration());
        show(List.of(form));
        form.focus();
    }

    /// Whether it is there.
    boolean isOpen() {
        return isVisible();
    }

    /// Gives up what is under way and closes.
    void close() {
        stop();
        hide();
        parts.closed().accept(null);
    }

    /// Once a second: the time that is left.
    void tick() {
        Instant end = until;
        if (end != null && isOpen()) {
            Duration left = Duration.between(parts.clock().instant(), end);
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
        if (asked == null) {
            return;
        }
        stop();
        request = asked;
        show(List.of(new Label(Strings.text("signin.starting")), row(cancel())));
        byCode = code;
        SignInAttempt[] mine = new SignInAttempt[1];
        Consumer<SignInStep> steps = step -> parts.post().accept(() -> {
            if (attempt != null && attempt == mine[0]) {
                step(step);
            }
        });
        mine[0] = code
                ? parts.signIn().beginWithCode(asked, steps)
                : parts.signIn().begin(asked, steps);
        attempt = mine[0];
    }

    private void step(SignInStep step) {
        until = null;
        switch (step) {
            case SignInStep.InBrowser(URI page, Instant end, boolean opened) -> showBrowser(page, end, opened);
            case SignInStep.WithCode(String code, URI page, Instant end) -> showCode(code, page, end);
            case SignInStep.Redeeming _ -> show(List.of(new Label(Strings.text("signin.redeeming")), row(cancel())));
            case SignInStep.Failed(SignInError trouble) -> showTrouble(trouble);
            case SignInStep.Canceled _ -> hide();
            case SignInStep.Done(var account) -> {
                attempt = null;
                hide();
                parts.closed().accept(account);
            }
        }
    }

    private void showBrowser(URI page, Instant end, boolean opened) {
        until = end;
        tick();
        Button again = button("signin-open", "signin.open", () -> parts.signIn().open(page));
        again.getStyleClass().add("accent");
        Button copy = button("signin-copy", "signin.copy", () -> parts.copy().accept(page.toString()));
        Button code = button("signin-code", "signin.code", this::useCode);
        Label text = text(Strings.text(opened ? "signin.browser" : "signin.browser.failed"));
        show(List.of(title("signin.browser.title"), text, waiting, row(again, copy, code, cancel())));
        again.requestFocus();
    }

    private void useCode() {
        byCode = true;
        if (attempt != null) {
            attempt.useCode();
        }
        show(List.of(new Label(Strings.text("signin.starting")), row(cancel())));
    }

    private void showCode(String code, URI page, Instant end) {
        until = end;
        tick();
        TextField shown = new TextField(code);
        shown.setId("signin-device-code");
        shown.setEditable(false);
        shown.getStyleClass().addAll(StyleNames.DEVICE_CODE, StyleNames.MONOSPACE);
        shown.setAccessibleText(Strings.text("signin.code.name"));
        shown.setPrefColumnCount(code.length() + 2);
        shown.setMaxWidth(USE_PREF_SIZE);
        Button copy = button(
                "signin-device-copy", "signin.code.copy", () -> parts.copy().accept(code));
        Button open = button(
                "signin-device-open", "signin.code.open", () -> parts.signIn().open(page));
        open.getStyleClass().add("accent");
        show(List.of(
                title("signin.code.title"),
                text(Strings.text("signin.code.text", page.toString())),
                shown,
                waiting,
                row(open, copy, cancel())));
        shown.requestFocus();
        shown.selectAll();
    }

    private void showTrouble(SignInError trouble) {
        attempt = null;
        SignInRequest asked = request;
        Cloud cloud = asked == null ? Cloud.PUBLIC : asked.cloud();
        Button retry = button("signin-retry", "signin.retry", () -> begin(asked, byCode));
        retry.getStyleClass().add("accent");
        Button other = button("signin-other", "signin.other", () -> {
            show(List.of(form));
            form.focus();
        });
        SignInErrorPane pane = new SignInErrorPane(trouble, SignIn.host(cloud));
        List<Button> buttons = Stream.of(
                        Stream.of(retry),
                        steps(trouble, cloud),
                        Stream.of(
                                other,
                                button("signin-copy-details", "signin.copy.details", () -> parts.copy()
                                        .accept(pane.forSupport(parts.clock().instant()))),
                                cancel()))
                .flatMap(buttonsOf -> buttonsOf)
                .toList();
        show(List.of(pane, row(buttons.toArray(Node[]::new))));
        retry.requestFocus();
    }

    /// What else may help with this trouble.
    private Stream<Button> steps(SignInError trouble, Cloud cloud) {
        return switch (trouble.kind()) {
            case CONSENT ->
                Stream.of(button("signin-approval", "signin.approval", () -> parts.copy()
                        .accept(parts.signIn()
                                .approvalPage(cloud, trouble.tenant())
                                .toString())));
            case UNKNOWN_CLIENT, NO_REDIRECT, NOT_PUBLIC, RESOURCE, NO_SUCH_TENANT ->
                Stream.of(button("signin-settings", "signin.settings", parts.settings()));
            default -> Stream.empty();
        };
    }

    private void stop() {
        until = null;
        SignInAttempt last = attempt;
        attempt = null;
        if (last != null) {
            last.cancel();
        }
    }

    private void hide() {
        until = null;
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }

    private void show(List<Node> content) {
        getChildren().setAll(content);
        setVisible(true);
        setManaged(true);
    }

    private Button cancel() {
        return button("signin-cancel", "signin.cancel", this::close);
    }

    static Label title(String key) {
        Label title = new Label(Strings.text(key));
        title.getStyleClass().add(StyleNames.SECTION_TITLE);
        return title;
    }

    static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(760);
        return text;
    }

    static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(8, 8, nodes);
        row.setPrefWrapLength(600);
        return row;
    }

    static Button button(String id, String key, Runnable action) {
        Button button = new Button(Strings.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
