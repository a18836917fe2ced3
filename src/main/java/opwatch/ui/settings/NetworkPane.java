package opwatch.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.network.ConnectionTest;
import opwatch.network.ProxyChoice;
import opwatch.operation.Cloud;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.words.FindingText;
import opwatch.words.Strings;
import org.jspecify.annotations.Nullable;

/// Lets the person choose the proxy, and test which hop on the way to Azure fails. FX thread only.
public final class NetworkPane extends VBox {
    private static final System.Logger LOG = System.getLogger("opwatch");

    private final Connections connections;
    private final Supplier<Cloud> cloud;
    private final Consumer<Runnable> post;
    private final Runnable used;
    private final Runnable closed;
    private final ToggleGroup modes = new ToggleGroup();
    private final RadioButton system = Forms.radio("network-system", "network.system", modes);
    private final RadioButton none = Forms.radio("network-none", "network.none", modes);
    private final RadioButton manual = Forms.radio("network-manual", "network.manual", modes);
    private final TextField host = field("network-host", "network.host", 26);
    private final TextField port = field("network-port", "network.port", 6);
    private final Label problem = Forms.problem("network-problem");
    private final Button test = Forms.button("network-test", "network.test", this::test);
    private final VBox findings = Forms.named("network-findings", new VBox(6));
    private @Nullable Thread testing;

    /// @param cloud gives the cloud whose hosts are tested
    /// @param post brings a task to the FX thread
    /// @param used runs when another proxy is in use
    /// @param closed runs when the pane has closed itself
    public NetworkPane(
            Connections connections, Supplier<Cloud> cloud, Consumer<Runnable> post, Runnable used, Runnable closed) {
        assert Platform.isFxApplicationThread();
        this.connections = connections;
        this.cloud = cloud;
        this.post = post;
        this.used = used;
        this.closed = closed;
        Forms.named("network-pane", this, StyleNames.CARD);
        host.disableProperty().bind(manual.selectedProperty().not());
        port.disableProperty().bind(manual.selectedProperty().not());
        host.setOnAction(_ -> save());
        port.setOnAction(_ -> save());
        layOut();
        Forms.onEscape(this, this::close);
        Forms.show(this, false);
    }

    /// Opens with the proxy that is in use.
    public void open() {
        ProxyChoice now = connections.proxy().get();
        RadioButton chosen = switch (now.mode()) {
            case SYSTEM -> system;
            case NONE -> none;
            case MANUAL -> manual;
        };
        chosen.setSelected(true);
        host.setText(now.host());
        port.setText(now.port() == 0 ? "" : String.valueOf(now.port()));
        problem.setText("");
        findings.getChildren().clear();
        Forms.show(this, true);
        chosen.requestFocus();
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Closes without a change.
    public void close() {
        stopTesting();
        Forms.show(this, false);
        closed.run();
    }

    private void layOut() {
        HBox address = new HBox(8, manual, host, port);
        address.setAlignment(Pos.CENTER_LEFT);
        Button save = Forms.button("network-save", "settings.save", this::save, "accent");
        FlowPane buttons = new FlowPane(8, 8, save, test, Forms.button("network-cancel", "signin.cancel", this::close));
        Label title = Forms.title("network.title");
        Label trust = Forms.text(Strings.text("network.trust"));
        getChildren().setAll(title, system, none, address, trust, problem, buttons, findings);
    }

    private void save() {
        ProxyChoice chosen = chosen();
        if (chosen == null) {
            return;
        }
        boolean news = !chosen.equals(connections.proxy().get());
        if (news) {
            connections.use().accept(chosen);
        }
        close();
        if (news) {
            used.run();
        }
    }

    /// The chosen proxy; null when it cannot be used, which the pane then says.
    private @Nullable ProxyChoice chosen() {
        ProxyChoice chosen = system.isSelected()
                ? ProxyChoice.SYSTEM
                : none.isSelected() ? ProxyChoice.NONE : ProxyChoice.manual(host.getText(), port.getText());
        boolean socks = ProxyChoice.isSocks(host.getText());
        problem.setText(chosen == null ? Strings.text(socks ? "network.problem.socks" : "network.problem") : "");
        if (chosen == null) {
            host.requestFocus();
        }
        return chosen;
    }

    private void test() {
        ProxyChoice chosen = chosen();
        if (chosen == null) {
            return;
        }
        stopTesting();
        findings.getChildren().setAll(Forms.text(Strings.text("network.testing")));
        Cloud tested = cloud.get();
        testing = Thread.ofVirtual().name("opwatch-connection-test").start(() -> {
            Thread mine = Thread.currentThread();
            try {
                ConnectionTest.Report found = connections.test().run(chosen, tested);
                post.accept(() -> tested(mine, lines(found)));
            } catch (InterruptedException e) {
                mine.interrupt();
            } catch (RuntimeException | Error bug) {
                LOG.log(System.Logger.Level.ERROR, "the test of the connection has a bug", bug);
                post.accept(() -> tested(mine, List.of(line(false, FindingText.broken(bug)))));
            }
        });
    }

    /// Shows what a test came to, unless another one has begun since.
    private void tested(Thread by, List<Node> lines) {
        if (testing == by) {
            testing = null;
            findings.getChildren().setAll(lines);
        }
    }

    private void stopTesting() {
        Thread last = testing;
        testing = null;
        if (last != null) {
            last.interrupt();
        }
    }

    private static List<Node> lines(ConnectionTest.Report report) {
        return Stream.concat(
                        report.findings().stream()
                                .map(finding -> line(finding.failed() == null, FindingText.of(finding))),
                        report.unopened().stream().map(store -> line(false, FindingText.unopened(store))))
                .toList();
    }

    private static Node line(boolean well, String text) {
        IconNode icon = (well ? Icon.SUCCEEDED : Icon.TROUBLE).node();
        return Forms.styled(new HBox(8, icon, Forms.text(text)), well ? "reached" : "not-reached");
    }

    private static TextField field(String id, String key, int columns) {
        return Forms.field(id, Strings.text(key), Strings.text(key), columns);
    }
}
