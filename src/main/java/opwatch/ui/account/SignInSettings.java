package opwatch.ui.account;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import opwatch.signin.Registration;
import opwatch.signin.SignInState;
import opwatch.signin.TokenStorage;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.Strings;

/// Settings of sign-in: the client application, the tenant, and where the sign-in is kept.
final class SignInSettings extends VBox {
    private final BiConsumer<String, String> save;
    private final Runnable close;
    private final RadioButton cli = new RadioButton(Strings.text("settings.client.cli"));
    private final RadioButton own = new RadioButton(Strings.text("settings.client.own"));
    private final TextField clientId = new TextField();
    private final TextField tenant = new TextField();
    private final Label problem = new Label();
    private final Label preset;
    private final Label storage = Forms.text("");

    /// @param presetFile the file in which the organisation presets things; empty for none
    /// @param save takes the client ID and the tenant; each empty for the preset one
    /// @param close is run when the pane has closed itself
    SignInSettings(String presetFile, BiConsumer<String, String> save, Runnable close) {
        this.save = save;
        this.close = close;
        setId("settings-pane");
        getStyleClass().add(StyleNames.CARD);
        ToggleGroup group = new ToggleGroup();
        cli.setToggleGroup(group);
        cli.setId("settings-cli");
        own.setToggleGroup(group);
        own.setId("settings-own");
        clientId.setId("settings-client");
        clientId.setPromptText("00000000-0000-0000-0000-000000000000");
        clientId.setAccessibleText(Strings.text("settings.client"));
        clientId.disableProperty().bind(own.selectedProperty().not());
        clientId.setPrefColumnCount(30);
        tenant.setId("settings-tenant");
        tenant.setPromptText(Strings.text("signin.tenant.prompt"));
        tenant.setAccessibleText(Strings.text("settings.tenant"));
        problem.setId("settings-problem");
        problem.getStyleClass().add(StyleNames.FORM_PROBLEM);
        storage.setId("settings-storage");
        preset = Forms.text(presetFile.isEmpty() ? "" : Strings.text("settings.preset", PlainText.line(presetFile)));
        preset.setId("settings-preset");
        Forms.show(preset, !presetFile.isEmpty());
        layOut();
        Forms.onEscape(this, this::hide);
        Forms.show(this, false);
    }

    void open(SignInState state) {
        Registration now = state.registration();
        (now.isAzureCli() ? cli : own).setSelected(true);
        clientId.setText(now.isAzureCli() ? "" : now.clientId());
        tenant.setText(now.tenant().equals(Registration.ANY_TENANT) ? "" : now.tenant());
        problem.setText("");
        storage.setText(stored(state.storage()));
        Forms.show(this, true);
        (now.isAzureCli() ? cli : own).requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void hide() {
        Forms.show(this, false);
        close.run();
    }

    /// What happens to the sign-in when OpWatch ends.
    static String stored(TokenStorage storage) {
        return switch (storage) {
            case LOADING -> Strings.text("settings.storage.loading");
            case KEPT -> Strings.text("settings.storage.kept");
            case NO_STORE -> Strings.text("settings.storage.missing");
            case LOCKED -> Strings.text("settings.storage.locked");
            case BROKEN -> Strings.text("settings.storage.broken");
        };
    }

    private void layOut() {
        setSpacing(8);
        TextArea steps = new TextArea(Strings.text("settings.steps"));
        steps.setId("settings-steps");
        steps.setEditable(false);
        steps.setWrapText(true);
        steps.setPrefRowCount(7);
        steps.setMaxWidth(Forms.WIDEST);
        steps.setAccessibleText(Strings.text("settings.steps.title"));
        VBox ownOnly = new VBox(8, new Label(Strings.text("settings.steps.title")), steps);
        ownOnly.visibleProperty().bind(own.selectedProperty());
        ownOnly.managedProperty().bind(own.selectedProperty());
        Label cliText = Forms.text(Strings.text("settings.client.cli.text"));
        cliText.getStyleClass().add(StyleNames.MUTED);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(8);
        fields.addRow(0, new Label(Strings.text("settings.client")), clientId);
        fields.addRow(1, new Label(Strings.text("settings.tenant")), tenant);
        Button done = Forms.button("settings-save", "settings.save", this::submit);
        done.getStyleClass().add("accent");
        Button cancel = Forms.button("settings-cancel", "signin.cancel", this::hide);
        getChildren()
                .setAll(
                        Forms.title("settings.title"),
                        preset,
                        cli,
                        cliText,
                        own,
                        fields,
                        ownOnly,
                        storage,
                        problem,
                        Forms.row(done, cancel));
    }

    private void submit() {
        String client = own.isSelected() ? clientId.getText().strip() : Registration.AZURE_CLI;
        String named = tenant.getText().strip();
        if (!Registration.isClientId(client)) {
            problem.setText(Strings.text("settings.problem.client"));
            clientId.requestFocus();
        } else if (!named.isEmpty() && !Registration.isTenant(named)) {
            problem.setText(Strings.text("signin.problem.tenant"));
            tenant.requestFocus();
        } else {
            save.accept(client, named.isEmpty() ? Registration.ANY_TENANT : named);
            hide();
        }
    }
}
