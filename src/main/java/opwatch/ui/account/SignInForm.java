package opwatch.ui.account;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import opwatch.operation.Cloud;
import opwatch.signin.Registration;
import opwatch.signin.SignInRequest;
import opwatch.signin.loopback.BrowserPage;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// The form of a sign-in: the cloud, and a tenant for those who want a certain one.
final class SignInForm extends VBox {
    private final ChoiceBox<Cloud> cloud =
            Forms.clouds("signin-cloud", List.of(Cloud.PUBLIC, Cloud.US_GOVERNMENT, Cloud.CHINA));
    private final TextField tenant = Forms.field("signin-tenant", Strings.text("signin.tenant.prompt"), "", 30);
    private final Label client = Forms.named("signin-client", Forms.text(""), StyleNames.MUTED);
    private final Label problem = Forms.problem("signin-problem");
    private final Label expected = Forms.text("");
    private final Button start;
    private String username = "";
    private String claims = "";

    SignInForm(Runnable inBrowser, Runnable withCode, Runnable cancel, Runnable settings) {
        setSpacing(10);
        tenant.setOnAction(event -> inBrowser.run());
        start = Forms.button("signin-start", "signin.start", inBrowser, "accent");
        Button code = Forms.button("signin-code", "signin.code", withCode);
        Button close = Forms.button("signin-cancel", "signin.cancel", cancel);
        Hyperlink change = Forms.named("signin-change-client", new Hyperlink(Strings.text("signin.client.change")));
        change.setOnAction(event -> settings.run());
        getChildren()
                .setAll(
                        Forms.title("signin.title"),
                        expected,
                        fields(),
                        problem,
                        Forms.row(start, code, close),
                        client,
                        change);
    }

    void fill(Cloud first, String firstTenant, String who, String wanted, Registration registration) {
        cloud.setValue(first);
        tenant.setText(firstTenant.equals(Registration.ANY_TENANT) ? "" : firstTenant);
        username = who;
        claims = wanted;
        problem.setText("");
        expected.setText(who.isEmpty() ? Strings.text("signin.text") : Strings.text("signin.text.again", who));
        client.setText(
                registration.isAzureCli()
                        ? Strings.text("signin.client.cli")
                        : Strings.text("signin.client.own", registration.clientId()));
    }

    void focus() {
        start.requestFocus();
    }

    /// The request; null when the tenant is none, which the form then says.
    @Nullable
    SignInRequest request() {
        String named = tenant.getText().strip();
        if (!named.isEmpty() && !Registration.isTenant(named)) {
            problem.setText(Strings.text("signin.problem.tenant"));
            tenant.requestFocus();
            return null;
        }
        String language = Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag();
        return new SignInRequest(
                cloud.getValue(),
                named,
                username,
                claims,
                new BrowserPage(language, Strings.text("signin.page.done"), Strings.text("signin.page.done.text")),
                new BrowserPage(language, Strings.text("signin.page.failed"), Strings.text("signin.page.failed.text")));
    }

    private GridPane fields() {
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(8);
        grid.addRow(0, Forms.name("signin.cloud", cloud), cloud);
        grid.addRow(1, Forms.name("signin.tenant", tenant), tenant);
        return grid;
    }
}
