package opwatch.ui.account;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.signin.SignIn;
import opwatch.signin.SignInError;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.words.SignInErrorText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// What the card shows at each step of a sign-in.
final class SignInSteps {
    private final SignIn signIn;
    private final Consumer<String> copy;
    private final Runnable settings;
    private final Runnable cancel;

    /// What is to be seen of a step.
    ///
    /// @param focus gets the focus; null leaves it where it is
    record Step(List<Node> content, @Nullable Node focus) {}

    SignInSteps(SignIn signIn, Consumer<String> copy, Runnable settings, Runnable cancel) {
        this.signIn = signIn;
        this.copy = copy;
        this.settings = settings;
        this.cancel = cancel;
    }

    /// One sentence while OpWatch works.
    Step working(String key) {
        return new Step(List.of(new Label(Strings.text(key)), Forms.row(cancelButton())), null);
    }

    /// The person signs in at a page in the browser.
    ///
    /// @param opened whether the browser could be opened
    /// @param waiting says how much time is left
    Step browser(URI page, boolean opened, Node waiting, Runnable useCode) {
        Button again = main(Forms.button("signin-open", "signin.open", () -> signIn.open(page)));
        Button address = Forms.button("signin-copy", "signin.copy", () -> copy.accept(page.toString()));
        Button code = Forms.button("signin-code", "signin.code", useCode);
        return new Step(
                List.of(
                        Forms.title("signin.browser.title"),
                        Forms.text(Strings.text(opened ? "signin.browser" : "signin.browser.failed")),
                        waiting,
                        Forms.row(again, address, code, cancelButton())),
                again);
    }

    /// The person types a code at a page, in whichever browser.
    Step code(String code, URI page, Node waiting) {
        TextField shown = new TextField(code);
        shown.setId("signin-device-code");
        shown.setEditable(false);
        shown.getStyleClass().addAll(StyleNames.DEVICE_CODE, StyleNames.MONOSPACE);
        shown.setAccessibleText(Strings.text("signin.code.name"));
        shown.setPrefColumnCount(code.length() + 2);
        shown.setMaxWidth(Region.USE_PREF_SIZE);
        Button open = main(Forms.button("signin-device-open", "signin.code.open", () -> signIn.open(page)));
        Button clip = Forms.button("signin-device-copy", "signin.code.copy", () -> copy.accept(code));
        return new Step(
                List.of(
                        Forms.title("signin.code.title"),
                        Forms.text(Strings.text("signin.code.text", page.toString())),
                        shown,
                        waiting,
                        Forms.row(open, clip, cancelButton())),
                shown);
    }

    /// The sign-in failed.
    ///
    /// @param now for the text that is copied for a support desk
    /// @param other goes back to the form
    Step failed(SignInError trouble, Cloud cloud, Instant now, Runnable retry, Runnable other) {
        VBox words = words(SignInErrorText.of(trouble, SignIn.host(cloud)));
        List<Node> buttons = new ArrayList<>();
        Button again = main(Forms.button("signin-retry", "signin.retry", retry));
        buttons.add(again);
        buttons.addAll(remedies(trouble, cloud));
        buttons.add(Forms.button("signin-other", "signin.other", other));
        buttons.add(Forms.button(
                "signin-copy-details", "signin.copy.details", () -> copy.accept(forSupport(trouble, now))));
        buttons.add(cancelButton());
        return new Step(List.of(words, Forms.row(buttons.toArray(Node[]::new))), again);
    }

    /// What happened and the next step, with the server's own words below.
    private static VBox words(SignInErrorText words) {
        Label title = new Label(words.title(), Icon.TROUBLE.node());
        title.setId("signin-error");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add(StyleNames.SECTION_TITLE);
        Label next = Forms.text(words.nextStep());
        next.setId("signin-error-next");
        VBox box = new VBox(8, title, next);
        if (!words.details().isEmpty()) {
            TextArea details = new TextArea(words.details());
            details.setId("signin-error-details");
            details.setEditable(false);
            details.setWrapText(true);
            details.setPrefRowCount(3);
            details.setMaxWidth(Forms.WIDEST);
            details.setAccessibleText(Strings.text("signin.details"));
            box.getChildren().add(details);
        }
        return box;
    }

    /// Everything a support desk asks for; nothing secret.
    private static String forSupport(SignInError trouble, Instant now) {
        return String.join(
                "\n",
                "OpWatch: " + trouble.name() + " " + trouble.reply().code(),
                "UTC: " + now,
                "Tenant: " + trouble.tenant(),
                "Correlation ID: " + trouble.reply().correlationId(),
                trouble.reply().message());
    }

    /// What else may help with this error.
    private List<Button> remedies(SignInError trouble, Cloud cloud) {
        if (!(trouble instanceof SignInError.Person person)) {
            return List.of();
        }
        return switch (person.kind().remedy()) {
            case APPROVAL ->
                List.of(Forms.button(
                        "signin-approval",
                        "signin.approval",
                        () -> copy.accept(
                                signIn.approvalPage(cloud, trouble.tenant()).toString())));
            case SETTINGS -> List.of(Forms.button("signin-settings", "signin.settings", settings));
            case SIGN_IN, OUTSIDE -> List.of();
        };
    }

    private Button cancelButton() {
        return Forms.button("signin-cancel", "signin.cancel", cancel);
    }

    private static Button main(Button button) {
        button.getStyleClass().add("accent");
        return button;
    }
}
