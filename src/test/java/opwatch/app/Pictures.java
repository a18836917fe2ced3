package opwatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import opwatch.instance.LaunchRequest;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.WatchEntry;
import opwatch.settings.Settings;
import opwatch.ui.kit.ManualClock;
import opwatch.ui.rows.RowState;
import opwatch.ui.rows.WatchRow;
import opwatch.watchlist.WatchListFile;
import org.testfx.api.FxToolkit;

/// Takes pictures of the window, on JavaFX's headless platform, into `target/pictures`: `mvn -q test-compile
/// exec:exec -Dexec.classpathScope=test -Dopwatch.main=opwatch.app.Pictures`. Names what cannot be read in
/// one, and ends with 1 then. The argument `readme` puts those of the README into its folder.
///
/// Every list stands in three sizes and three looks in English, in light in Chinese, and with large text.
/// Each language has a process of its own, whose network leads nowhere.
final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int MANY = 1000;

    private final Path home;
    private final String language;
    private final Stage stage;
    private final Set<String> problems = new TreeSet<>();
    private List<WatchEntry> entries = List.of();

    private record Size(int width, int height) {
        static final List<Size> ALL = List.of(new Size(1440, 900), new Size(900, 600), new Size(640, 460));

        String name() {
            return width + "x" + height;
        }
    }

    private record Look(String name, Settings.Theme theme, Settings.Contrast contrast) {
        static final List<Look> ALL = List.of(
                new Look("light", Settings.Theme.LIGHT, Settings.Contrast.SYSTEM),
                new Look("dark", Settings.Theme.DARK, Settings.Contrast.SYSTEM),
                new Look("contrast", Settings.Theme.LIGHT, Settings.Contrast.HIGH));
    }

    private Pictures(Path home, String language) throws Exception {
        this.home = home;
        this.language = language;
        stage = FxToolkit.registerPrimaryStage();
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            Pictures pictures = new Pictures(Path.of(args[0]), args[1]);
            pictures.take();
            pictures.problems.forEach(System.out::println);
            System.exit(pictures.problems.isEmpty() ? 0 : 1);
        }
        Files.createDirectories(FOLDER);
        int end = 0;
        for (String language : List.of("en", "zh")) {
            end = Math.max(end, inItsOwnProcess(language));
        }
        if (List.of(args).contains("readme")) {
            ofTheReadme();
        }
        System.exit(end);
    }

    private static int inItsOwnProcess(String language) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("opwatch-pictures");
        int end = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dopwatch.vault=memory",
                        "-Djava.util.logging.config.file=src/test/logging.properties",
                        "-Dhttps.proxyHost=127.0.0.1",
                        "-Dhttps.proxyPort=1",
                        "-Duser.language=" + language,
                        "-Duser.country=" + (language.equals("en") ? "US" : "CN"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pictures.class.getName(),
                        home.toString(),
                        language))
                .inheritIO()
                .start()
                .waitFor();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        return end;
    }

    private static void ofTheReadme() throws IOException {
        Path readme = Path.of("src", "readme");
        Painted.copy(FOLDER.resolve("en-demo40-1440x900-light.png"), readme.resolve("light.png"));
        Painted.copy(FOLDER.resolve("en-demo40-1440x900-dark.png"), readme.resolve("dark.png"));
        Painted.copy(FOLDER.resolve("en-demo40-640x460-contrast.png"), readme.resolve("small.png"));
        Painted.copy(FOLDER.resolve("zh-demo40-900x600-light.png"), readme.resolve("chinese.png"));
    }

    private void take() throws Exception {
        demo("demo40", 40);
        demo("demo" + MANY, MANY);
        own("empty-out", List.of(), false);
        own("empty-in", List.of(), true);
        own("list-out", entries, false);
        List<WatchEntry> ended = entries.stream()
                .filter(entry -> entry.observation().isTerminal())
                .toList();
        own("list-in", ended, true);
        own(
                "one-in",
                ended.stream()
                        .filter(entry -> RowState.of(entry.observation()) == RowState.FAILED)
                        .limit(1)
                        .toList(),
                true);
    }

    private void demo(String name, int rows) throws Exception {
        try (Desk desk = new Desk(home.resolve(name), rows, new ManualClock(Desk.START))) {
            desk.open(stage);
            desk.passUntil("several have failed", () -> failed(desk).size() >= 3);
            if (entries.isEmpty()) {
                entries = Desk.onFx(() -> desk.window().list().rows().stream()
                        .map(WatchRow::entry)
                        .toList());
            }
            series(name, desk);
            if (rows == 40) {
                MarkedRows.of(desk);
                series("marks", desk);
                group(desk);
                series("groups", desk);
                for (Look look : Look.ALL) {
                    arrange(desk, Size.ALL.get(1), look);
                    selectHeading(desk);
                    picture(desk, String.join("-", language, "groups-heading", look.name()));
                }
                new MenuOf(desk).fire("menu-group-none");
                desk.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
                desk.press(KeyCode.DOWN);
                desk.press(KeyCode.ENTER);
                series("paused", desk);
            }
        }
    }

    /// Groups the rows by tag, and folds the last group with a tag.
    private static void group(Desk desk) {
        Desk.onFx(() -> {
            List<WatchRow> rows = desk.window().list().rows();
            List.of("acme", "night", "cleanup").forEach(tag -> {
                int place = tag.length() % 3;
                List<WatchRow> some = rows.stream()
                        .filter(row -> rows.indexOf(row) % 4 == place)
                        .toList();
                desk.window().list().remark(some, remarks -> remarks.withTags(List.of(tag, "migration of this year")));
            });
            return null;
        });
        new MenuOf(desk).fire("menu-group-tag");
        selectHeading(desk);
        desk.press(KeyCode.LEFT);
    }

    private static void selectHeading(Desk desk) {
        Desk.onFx(() -> {
            int place = desk.shown().indexOf("night");
            desk.table().requestFocus();
            desk.table().getSelectionModel().clearAndSelect(place);
            desk.table().scrollTo(place - 2);
            return null;
        });
        desk.press(KeyCode.CONTROL);
    }

    private void own(String name, List<WatchEntry> rows, boolean signedIn) throws Exception {
        try (Desk desk = new Desk(home.resolve(name), 0, new ManualClock(Desk.START))) {
            if (signedIn) {
                desk.vault.write(ACCOUNT);
            }
            new WatchListFile(ListKind.OWN.in(desk.home), desk.clock, opwatch.azure.StatusReader::read)
                    .save(rows.stream().map(Pictures::real).toList());
            desk.prepare(ListKind.OWN);
            desk.open(ListKind.OWN, stage, LaunchRequest.NOTHING);
            desk.shown(ListKind.OWN);
            if (signedIn) {
                Desk.until(
                        "someone is signed in",
                        () -> stage.getScene().lookup("#empty-signin") == null
                                || !stage.getScene().lookup("#empty-signin").isVisible());
            }
            series(name, desk);
        }
    }

    private static WatchEntry real(WatchEntry entry) {
        OperationRef ref = entry.ref();
        return new WatchEntry(
                new OperationRef(Cloud.PUBLIC, ref.subscriptionId(), ref.place(), ref.operationId()),
                entry.label(),
                entry.addedAt(),
                entry.observation());
    }

    private static List<WatchRow> failed(Desk desk) {
        return desk.window().list().rows().stream()
                .filter(row -> row.state() == RowState.FAILED)
                .toList();
    }

    private void series(String name, Desk desk) {
        for (Size size : Size.ALL) {
            for (Look look : language.equals("en") ? Look.ALL : Look.ALL.subList(0, 1)) {
                arrange(desk, size, look);
                picture(desk, String.join("-", language, name, size.name(), look.name()));
            }
        }
        zoom(desk, 150);
        arrange(desk, Size.ALL.getFirst(), Look.ALL.getFirst());
        picture(desk, String.join("-", language, name, Size.ALL.getFirst().name(), "zoom150"));
        zoom(desk, 100);
    }

    private static void zoom(Desk desk, int percent) {
        Desk.onFx(() -> {
            desk.desktop.theme().zoom().set(percent);
            return null;
        });
    }

    private void picture(Desk desk, String file) {
        problems.addAll(Desk.onFx(() -> {
            Painted painted = new Painted(stage.getScene());
            painted.write(FOLDER.resolve(file + ".png"));
            List<String> found = new ArrayList<>(painted.cut());
            found.addAll(painted.unread(failed(desk)));
            return found.stream().map(problem -> file + ": " + problem).toList();
        }));
    }

    private void arrange(Desk desk, Size size, Look look) {
        Desk.onFx(() -> {
            desk.desktop.theme().choose(look.theme());
            desk.desktop.theme().choose(look.contrast());
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            return null;
        });
        Scene scene = stage.getScene();
        Desk.until(
                "it has that size",
                () -> Math.abs(scene.getWidth() - size.width()) < 40
                        && Math.abs(scene.getHeight() - size.height()) < 60);
        Desk.onFx(() -> {
            failed(desk).stream()
                    .findFirst()
                    .ifPresent(row -> desk.table()
                            .getSelectionModel()
                            .clearAndSelect(desk.table().getItems().indexOf(row)));
            int place = desk.table().getSelectionModel().getSelectedIndex();
            desk.table().scrollTo(Math.max(0, place - 1));
            return null;
        });
        desk.press();
        desk.clock.turn(java.time.Duration.ofSeconds(1));
        Desk.onFx(() -> {
            desk.window().tick();
            return null;
        });
        desk.press();
    }

    /// What MSAL keeps of an account of nobody's.
    private static final String ACCOUNT = """
            {"Account":{"11111111-2222-3333-4444-555555555555.66666666-7777-8888-9999-aaaaaaaaaaaa-login.windows.net-66666666-7777-8888-9999-aaaaaaaaaaaa":{
            "home_account_id":"11111111-2222-3333-4444-555555555555.66666666-7777-8888-9999-aaaaaaaaaaaa",
            "environment":"login.windows.net","realm":"66666666-7777-8888-9999-aaaaaaaaaaaa",
            "local_account_id":"11111111-2222-3333-4444-555555555555","username":"robin.doe@contoso.com",
            "name":"Robin Doe","authority_type":"MSSTS"}}}
            """;
}
