package opwatch.ui.account;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import opwatch.signin.SignInError;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.StyleNames;
import opwatch.words.SignInErrorText;
import opwatch.words.Strings;

/// Says why a sign-in failed, with the server's own words below.
final class SignInErrorPane extends VBox {
    private final SignInErrorText words;
    private final SignInError trouble;

    SignInErrorPane(SignInError trouble, String host) {
        this.trouble = trouble;
        setSpacing(8);
        words = SignInErrorText.of(trouble, host);
        Label title = new Label(words.title(), Icon.TROUBLE.node());
        title.setId("signin-error");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add(StyleNames.SECTION_TITLE);
        Label next = Forms.text(words.nextStep());
        next.setId("signin-error-next");
        getChildren().setAll(title, next);
        if (!words.details().isEmpty()) {
            TextArea details = new TextArea(words.details());
            details.setId("signin-error-details");
            details.setEditable(false);
            details.setWrapText(true);
            details.setPrefRowCount(3);
            details.setMaxWidth(760);
            details.setAccessibleText(Strings.text("signin.details"));
            getChildren().add(details);
        }
    }

    /// Everything a support desk asks for; nothing secret.
    String forSupport(Instant now) {
        return String.join(
                "\n",
                "OpWatch: " + trouble.name() + " " + trouble.reply().code(),
                "UTC: " + now,
                "Tenant: " + trouble.tenant(),
                "Correlation ID: " + trouble.reply().correlationId(),
                trouble.reply().message());
    }
}
