package opwatch.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import opwatch.notify.NewsKind;
import opwatch.notify.NoticeKinds;
import opwatch.notify.desktop.Delivery;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.notify.desktop.DesktopTeller;
import opwatch.notify.desktop.Way;
import opwatch.notify.login.StartAtLogin;
import opwatch.ui.kit.Forms;
import opwatch.ui.kit.Icon;
import opwatch.ui.kit.IconNode;
import opwatch.ui.kit.StyleNames;
import opwatch.words.Strings;

/// Lets the person choose what they are told outside the window, shows how each way of telling stands, and
/// sends a sample. What is switched holds at once. FX thread only.
public final class NoticesPane extends VBox {
    private static final System.Logger LOG = System.getLogger("opwatch");

    private final NoticeChoice choice;
    private final DesktopTeller teller;
    private final LoginStart login;
    private final Consumer<Runnable> post;
    private final Runnable closed;
    private final Map<NewsKind, CheckBox> kinds = new EnumMap<>(NewsKind.class);
    private final CheckBox details = check("notices-details", "notices.details");
    private final CheckBox keep = check("notices-keep", "notices.keep");
    private final CheckBox atLogin = check("notices-login", "notices.login");
    private final Label loginSays = Forms.problem("notices-login-problem");
    private final Label sampleSays = Forms.named("notices-sample-says", Forms.text(""));
    private final Map<Way, WayLine> ways = new EnumMap<>(Way.class);

    /// How a way stands: a shape and a sentence.
    private record WayLine(HBox line, IconNode icon, Label words) {
        void show(Way.State state, String text) {
            boolean trouble = !state.tells() && state != Way.State.UNTRIED;
            (trouble ? Icon.TROUBLE : state.tells() ? Icon.SUCCEEDED : Icon.NOTICE).showIn(icon);
            line.pseudoClassStateChanged(StyleNames.TROUBLE, trouble);
            words.setText(text);
        }
    }

    /// @param teller tells outside the window
    /// @param post brings a task to the FX thread
    /// @param closed runs when the pane has closed itself
    public NoticesPane(
            NoticeChoice choice, DesktopTeller teller, LoginStart login, Consumer<Runnable> post, Runnable closed) {
        assert Platform.isFxApplicationThread();
        this.choice = choice;
        this.teller = teller;
        this.login = login;
        this.post = post;
        this.closed = closed;
        Forms.named("notices-pane", this, StyleNames.CARD);
        layOut();
        Forms.onEscape(this, this::close);
        Forms.show(this, false);
    }

    /// Opens with what is chosen now.
    public void open() {
        NoticeKinds now = choice.kinds();
        kinds.forEach((kind, box) -> box.setSelected(now.tells(kind)));
        details.setSelected(now.details());
        keep.setSelected(Boolean.TRUE.equals(choice.keepInTray()));
        sampleSays.setText("");
        askSystem();
        Forms.show(this, true);
        tick();
        Objects.requireNonNull(kinds.get(NewsKind.FAILED)).requestFocus();
    }

    /// Closes; what was switched holds already.
    public void close() {
        Forms.show(this, false);
        closed.run();
    }

    /// Shows how each way of telling stands now. Call it at each tick.
    public void tick() {
        if (isVisible()) {
            ways.forEach((way, line) -> {
                Way.State state = teller.ways().of(way);
                line.show(state, text(way, state));
            });
        }
    }

    private void layOut() {
        List<Node> all =
                new ArrayList<>(List.of(Forms.title("notices.title"), Forms.text(Strings.text("notices.kinds"))));
        for (NewsKind kind : NewsKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            CheckBox box = check("notices-" + name, "notices.kind." + name);
            box.setOnAction(_ -> choice.choose(choice.kinds().with(kind, box.isSelected())));
            kinds.put(kind, box);
            all.add(box);
        }
        details.setOnAction(_ -> choice.choose(choice.kinds().withDetails(details.isSelected())));
        keep.setOnAction(_ -> choice.keep(keep.isSelected()));
        atLogin.setOnAction(_ -> chooseLogin(atLogin.isSelected()));
        all.addAll(
                List.of(details, muted("notices.details.text"), keep, muted("notices.keep.text"), atLogin, loginSays));
        for (Way way : Way.values()) {
            IconNode icon = Icon.NOTICE.node();
            Label words = Forms.named("notices-way-" + way.name().toLowerCase(Locale.ROOT), Forms.text(""));
            HBox line = Forms.styled(new HBox(8, icon, words), "finding");
            ways.put(way, new WayLine(line, icon, words));
            all.add(line);
        }
        all.add(Forms.row(
                Forms.button("notices-sample", "notices.sample", this::sample),
                Forms.button("notices-close", "about.close", this::close)));
        all.add(sampleSays);
        getChildren().setAll(all);
    }

    /// Asks the system, which may take its time, whether it starts OpWatch.
    private void askSystem() {
        atLogin.setDisable(true);
        loginSays.setText("");
        Thread _ = Thread.ofVirtual().name("opwatch-login-start").start(() -> {
            StartAtLogin.State state = surviving(StartAtLogin.State.UNKNOWN, login.state());
            post.accept(() -> show(state));
        });
    }

    private void show(StartAtLogin.State state) {
        atLogin.setSelected(state == StartAtLogin.State.ON);
        atLogin.setDisable(state == StartAtLogin.State.NOT_PACKAGED || state == StartAtLogin.State.UNKNOWN);
        loginSays.setText(
                switch (state) {
                    case ON, OFF -> "";
                    case NOT_PACKAGED -> Strings.text("notices.login.unpackaged");
                    case UNKNOWN -> Strings.text("notices.login.unknown");
                });
    }

    private void chooseLogin(boolean on) {
        atLogin.setDisable(true);
        Thread _ = Thread.ofVirtual().name("opwatch-login-start").start(() -> {
            boolean taken = surviving(false, () -> login.choose().test(on));
            post.accept(() -> {
                atLogin.setDisable(false);
                atLogin.setSelected(taken == on);
                loginSays.setText(taken ? "" : Strings.text("notices.login.refused"));
                atLogin.requestFocus();
            });
        });
    }

    /// A bug in what asks the system costs the answer only.
    private static <T> T surviving(T otherwise, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error bug) {
            LOG.log(System.Logger.Level.ERROR, "the start at log-in cannot be read or changed", bug);
            return otherwise;
        }
    }

    private void sample() {
        sampleSays.setText(Strings.text("notices.sample.sent"));
        boolean named = choice.kinds().details();
        DesktopNotice notice = new DesktopNotice(
                Strings.text("notices.sample.title"),
                named ? Strings.text("notices.sample.text") : "",
                false,
                List.of());
        teller.tell(notice, delivery -> post.accept(() -> sampleSays.setText(text(delivery))));
    }

    private static String text(Delivery delivery) {
        return switch (delivery) {
            case SHOWN -> Strings.text("notices.sample.shown");
            case REFUSED -> Strings.text("notices.sample.refused");
            case NOT_THERE -> Strings.text("notices.sample.missing");
            case QUIET -> Strings.text("notices.sample.quiet");
        };
    }

    private static String text(Way way, Way.State state) {
        String name = Strings.text("notices.way." + way.name().toLowerCase(Locale.ROOT));
        return Strings.text(
                "notices.way",
                name,
                Strings.text("notices.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static Label muted(String key) {
        return Forms.styled(Forms.text(Strings.text(key)), StyleNames.MUTED);
    }

    private static CheckBox check(String id, String key) {
        CheckBox box = Forms.named(id, new CheckBox(Strings.text(key)));
        box.setWrapText(true);
        return box;
    }
}
