package opwatch.notify;

import static opwatch.notify.NotedRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import opwatch.notify.desktop.DesktopNotice;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.WatchEntry;
import opwatch.redaction.SecretMaker;
import org.junit.jupiter.api.Test;

class NewsTextTest {
    private static final Instant NOW = NotedRows.ADDED.plusSeconds(600);

    @Test
    void everyKindSaysWhatHappenedInEnglish() {
        assertEquals(NewsSamples.ENGLISH, NewsSamples.said());
    }

    @Test
    void everyKindSaysTheSameInChinese() throws Exception {
        assertEquals(NewsSamples.CHINESE, inChinese());
    }

    @Test
    void onlyAFailureIsUrgent() {
        News failed = News.of(NewsKind.FAILED, row(1, "Failed"));
        News ended = News.of(NewsKind.ENDED_WELL, row(2, "Succeeded"));

        assertTrue(notice(List.of(ended, failed)).urgent());
        assertFalse(notice(List.of(ended)).urgent());
    }

    @Test
    void aClickOpensEachRowOnce() {
        List<OperationRef> rows = notice(List.of(
                        News.of(NewsKind.NOT_CHECKED, row(1, "Updating", "!")),
                        News.of(NewsKind.UNUSUALLY_LONG, row(1, "Updating", "!")),
                        News.of(NewsKind.FAILED, row(2, "Failed"))))
                .rows();

        assertEquals(List.of(NotedRows.ref(1), NotedRows.ref(2)), rows);
    }

    @Test
    void aRowWithoutALabelHasItsId() {
        WatchEntry bare = WatchEntry.of(NotedRows.ref(7), " ", NotedRows.ADDED);

        assertEquals(
                "00000000-0000-0000-0000-000000000007: Succeeded",
                notice(List.of(News.of(NewsKind.ENDED_WELL, NotedRows.then(bare, "Succeeded"))))
                        .title());
    }

    @Test
    void whatComesFromOutsideCanNeitherReorderNorRestyleTheNotice() {
        News news = News.of(NewsKind.FAILED, failing("Bad\u202eCode", "line\nbreak\u0007 <b>&amp;</b>", "a\u202eb"));

        DesktopNotice notice = notice(List.of(news));
        assertEquals("a\\u202Eb: Updating → Failed", notice.title());
        assertEquals("Bad\\u202ECode: line break\\u0007 <b>&amp;</b>", notice.body());
    }

    @Test
    void aServersTextIsShort() {
        News news = News.of(NewsKind.FAILED, failing("Long", "word ".repeat(2_000), "l".repeat(5_000)));

        DesktopNotice notice = notice(List.of(news));
        assertEquals("l".repeat(80) + "…: Updating → Failed", notice.title());
        assertEquals(DesktopNotice.LIMIT + 1, notice.body().length());
        assertTrue(NewsText.line(List.of(news), NOW, ZoneOffset.UTC).length() < 400);
    }

    @Test
    void noSecretIsInANotice() {
        for (int seed = 0; seed < 500; seed++) {
            SecretMaker maker = new SecretMaker(new Random(seed));
            SecretMaker.Secret secret = maker.secret();
            News news = News.of(NewsKind.FAILED, failing("Refused", maker.around(secret), "purge"));
            String said = notice(List.of(news)).body();
            for (int i = 0; i + 8 <= secret.text().length(); i++) {
                assertFalse(said.contains(secret.text().substring(i, i + 8)), said);
            }
        }
    }

    @Test
    void aLinkWithASignatureInALabelIsToldWithoutIt() {
        String label = "copy for ada@contoso.example b?sp=r&sig=Zm9vYmFy%2Fabc&se=1";
        News news = News.of(NewsKind.FAILED, failing("Bad", "", label));

        assertEquals(
                "copy for ada@contoso.example b?sp=r&sig=[secret]&se=1: Updating → Failed",
                notice(List.of(news)).title());
    }

    @Test
    void aLongStatusWordHidesNoEnd() {
        WatchEntry row = NotedRows.then(NotedRows.then(NotedRows.row(1), "\ud83d\ude00 word ".repeat(40)), "Failed");

        String title = notice(List.of(News.of(NewsKind.FAILED, row))).title();
        assertTrue(title.endsWith("… → Failed"), title);
        assertTrue(title.length() < 100, title);
    }

    @Test
    void aCodeThatEndsInKeyHidesNoReason() {
        News news = News.of(NewsKind.FAILED, failing("InvalidKey", "Caller is not authorized", "purge"));

        assertEquals(
                "InvalidKey: Caller is not authorized", notice(List.of(news)).body());
    }

    @Test
    void theLineOfTheWindowHasBoth() {
        News news = News.of(NewsKind.FAILED, row(1, "Updating", "Failed"));

        assertEquals(
                "row 1: Updating → Failed — InvalidFilter: column 'Foo' not found",
                NewsText.line(List.of(news), NOW, ZoneOffset.UTC));
        assertEquals(
                "row 1: Updating → Succeeded",
                NewsText.line(
                        List.of(News.of(NewsKind.ENDED_WELL, row(1, "Updating", "Succeeded"))), NOW, ZoneOffset.UTC));
    }

    private static DesktopNotice notice(List<News> news) {
        return NewsText.notice(news, true, NOW, ZoneOffset.UTC);
    }

    private static WatchEntry failing(String code, String message, String label) {
        WatchEntry row = row(1, "Updating", "Failed");
        Observation seen = row.observation();
        OperationError error = new OperationError(OperationError.Origin.TOP, code, message, "", List.of(), List.of());
        OperationStatus status = new OperationStatus("Failed", null, null, null, error, List.of());
        Observation failed = new Observation(status, seen.seen(), null, seen.lastCheck(), seen.history(), 0);
        return new WatchEntry(row.ref(), label, row.addedAt(), failed);
    }

    /// What a process in Chinese says.
    private static String inChinese() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=zh",
                        "-Duser.country=CN",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NewsSamples.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor());
            return said;
        }
    }
}
