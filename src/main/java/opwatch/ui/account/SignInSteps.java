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
record SignInSteps(SignIn signIn, Consumer<String> copy, Runnable settings, Runnable cancel) {
    /// What is to be seen of a step; a null `focus` leaves the focus where it is.
    record Step(List<Node> content, @Nullable Node focus) {}

    Step working(String key) {
        return new Step(List.of(new Label(Strings.text(key)), Forms.row(cancelButton())), null);
    }

    /// The person signs in at a page in the browser.
    ///
    /// @param opened whether the browser could be opened
    Step browser(URI page, boolean opened, Node waiting, Runnable useCode) {
        Button again = Forms.button("signin-open", "signin.open", () -> signIn.open(page), "accent");
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
        TextField shown = Forms.named("signin-device-code", new TextField(code), "device-code", StyleNames.MONOSPACE);
        shown.setEditable(false);
        shown.setAccessibleText(Strings.text("signin.code.name"));
        shown.setPrefColumnCount(code.length() + 2);
        shown.setMaxWidth(Region.USE_PREF_SIZE);
        Button open = Forms.button("signin-device-open", "signin.code.open", () -> signIn.open(page), "accent");
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

    /// @param now for the text that is copied for a support desk
    /// @param other goes back to the form
    Step failed(SignInError trouble, Cloud cloud, Instant now, Runnable retry, Runnable other) {
        VBox words = words(SignInErrorText.of(trouble, SignIn.host(cloud)));
        Button again = Forms.button("signin-retry", "signin.retry", retry, "accent");
        List<Node> buttons = new ArrayList<>(List.of(again));
        buttons.addAll(remedies(trouble, cloud));
        buttons.add(Forms.button("signin-other", "signin.other", other));
        buttons.add(Forms.button(
                "signin-copy-details", "signin.copy.details", () -> copy.accept(forSupport(trouble, now))));
        buttons.add(cancelButton());
        return new Step(List.of(words, Forms.row(buttons.toArray(Node[]::new))), again);
    }

    /// What happened and the next step, with the server's own words below.
    private static VBox words(SignInErrorText words) {
        Label title = Forms.named("signin-error", Forms.text(words.title()), StyleNames.SECTION_TITLE);
        title.setGraphic(Icon.TROUBLE.node());
        VBox box = new VBox(8, title, Forms.named("signin-error-next", Forms.text(words.nextStep())));
        if (!words.details().isEmpty()) {
            TextArea details = Forms.reading("signin-error-details", words.details(), Strings.text("signin.details"));
            details.setPrefRowCount(3);
            details.setMaxWidth(Forms.WIDEST);
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
}
