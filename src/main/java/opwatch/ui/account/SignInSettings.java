package opwatch.ui.account;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import opwatch.settings.Preset;
import opwatch.signin.Registration;
import opwatch.signin.SignInState;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.StyleNames;
import opwatch.words.PlainText;
import opwatch.words.StorageText;
import opwatch.words.Strings;

/// Settings of sign-in: the client application, the tenant, and where the sign-in is kept.
final class SignInSettings extends VBox {
    private final BiConsumer<String, String> save;
    private final Runnable close;
    private final ToggleGroup clients = new ToggleGroup();
    private final RadioButton cli = Forms.radio("settings-cli", "settings.client.cli", clients);
    private final RadioButton own = Forms.radio("settings-own", "settings.client.own", clients);
    private final TextField clientId =
            Forms.field("settings-client", "00000000-0000-0000-0000-000000000000", Strings.text("settings.client"), 30);
    private final TextField tenant =
            Forms.field("settings-tenant", Strings.text("signin.tenant.prompt"), Strings.text("settings.tenant"), 30);
    private final Label problem = Forms.problem("settings-problem");
    private final Label storage = Forms.named("settings-storage", Forms.text(""));
    private final Label preset;

    /// @param organisation what the organisation presets
    /// @param save takes the client ID and the tenant; each empty for the preset one
    /// @param close is run when the pane has closed itself
    SignInSettings(Preset organisation, BiConsumer<String, String> save, Runnable close) {
        this.save = save;
        this.close = close;
        Forms.named("settings-pane", this, StyleNames.CARD);
        clientId.disableProperty().bind(own.selectedProperty().not());
        String said = said(organisation);
        preset = Forms.named("settings-preset", Forms.text(said));
        Forms.show(preset, !said.isEmpty());
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
        storage.setText(StorageText.of(state.storage()));
        Forms.show(this, true);
        (now.isAzureCli() ? cli : own).requestFocus();
    }

    void hide() {
        Forms.show(this, false);
        close.run();
    }

    /// Which file presets sign-in, what in it presets nothing, and which files do not count and why: one line
    /// each; empty for none.
    static String said(Preset preset) {
        return Stream.concat(
                        Stream.ofNullable(preset.file()).flatMap(used -> used(used, preset.unknown())),
                        preset.unused().stream().map(SignInSettings::unused))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> used(Path file, List<String> unknown) {
        Stream<String> used = Stream.of(Strings.text("settings.preset", line(file)));
        return unknown.isEmpty()
                ? used
                : Stream.concat(
                        used,
                        Stream.of(Strings.text(
                                "settings.preset.keys", line(file), PlainText.line(String.join(", ", unknown)))));
    }

    private static String unused(Preset.Unused unused) {
        String key = switch (unused.reason()) {
            case OWNER -> "settings.preset.owner";
            case RIGHTS -> "settings.preset.rights";
            case UNKNOWN -> "settings.preset.unknown";
            case UNREADABLE -> "settings.preset.unreadable";
        };
        return Strings.text(key, line(unused.file()), line(unused.because()));
    }

    private static String line(Path path) {
        return PlainText.line(path.toString());
    }

    private void layOut() {
        setSpacing(8);
        TextArea steps =
                Forms.reading("settings-steps", Strings.text("settings.steps"), Strings.text("settings.steps.title"));
        steps.setPrefRowCount(7);
        steps.setMaxWidth(Forms.WIDEST);
        VBox ownOnly = new VBox(8, new Label(Strings.text("settings.steps.title")), steps);
        ownOnly.visibleProperty().bind(own.selectedProperty());
        ownOnly.managedProperty().bind(own.selectedProperty());
        Label cliText = Forms.styled(Forms.text(Strings.text("settings.client.cli.text")), StyleNames.MUTED);
        GridPane fields = new GridPane();
        fields.setHgap(10);
        fields.setVgap(8);
        fields.addRow(0, new Label(Strings.text("settings.client")), clientId);
        fields.addRow(1, new Label(Strings.text("settings.tenant")), tenant);
        Button done = Forms.button("settings-save", "settings.save", this::submit, "accent");
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
