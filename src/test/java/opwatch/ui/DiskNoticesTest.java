package opwatch.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.instance.Claim;
import opwatch.instance.Locks;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@NeedsFonts
@ExtendWith(ApplicationExtension.class)
class DiskNoticesTest {
    private static final Claim NO_LOCK = Locks.unguarded(new IoReason(IoReason.Kind.SYSTEM, "", "No locks available"));

    private NoticeBar bar;

    @BeforeEach
    void open() {
        bar = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new NoticeBar(InstantSource.fixed(Instant.EPOCH)));
    }

    @Test
    void aListThatCannotBeLockedIsSaid() {
        assertEquals(
                List.of(
                        "The list cannot be locked: The system says “No locks available”. A second OpWatch could open it too,"
                                + " and the two would overwrite each other’s changes. Open only one."),
                told(List.of(), NO_LOCK));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidOnce() {
        assertEquals(
                List.of("The folder of the list cannot be written to: Access is denied (/x). The list is kept in this"
                        + " window only and is lost when you close it. Make the folder writable, or export the list"
                        + " elsewhere (menu “…”)."),
                told(
                        List.of(new LoadWarning.NotWritable(
                                "watchlist.json", new IoReason(IoReason.Kind.DENIED, "/x", ""))),
                        NO_LOCK));
    }

    @Test
    void aMomentStandsInOneLineOfItsSentence() {
        Instant saved = Instant.parse("2026-03-04T05:06:07Z");

        assertEquals(
                "The last good copy of the list is shown in place of the current one, from Mar 4, 2026, 5:06:07\u202fAM UTC.",
                told(List.of(new LoadWarning.FromCopy("watchlist.json", saved)), NO_LOCK)
                        .getFirst());
    }

    @Test
    void aFailedSaveStaysUntilOneWorks() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            DiskNotices.saved(new Saver.Result("watchlist", IoReason.of(IoReason.Kind.FULL)), bar, () -> {});
            DiskNotices.saved(new Saver.Result("settings", null), bar, () -> {});
        });
        assertEquals(
                List.of("The list could not be saved: The disk is full. It is complete in this window, and"
                        + " OpWatch tries again every 30 seconds. Check the disk, and do not close the window before"
                        + " the list is saved."),
                words());

        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> DiskNotices.saved(new Saver.Result("watchlist", null), bar, () -> {}));

        assertEquals(List.of("The list is saved again."), words());
    }

    @Test
    void aListThatWasKeptBesideOffersToJoinItUnlessAnotherOpWatchHoldsIt() {
        List<String> joined = new ArrayList<>();
        saved(new Saver.Result("watchlist", IoReason.of(IoReason.Kind.HELD), "watchlist.other-1.json"), joined);
        assertEquals(
                List.of("Another OpWatch has this list open. The rows of this window are saved in"
                        + " watchlist.other-1.json. Close one of the two; then the lists can be joined, and nothing is"
                        + " lost."),
                words());

        saved(new Saver.Result("watchlist", IoReason.of(IoReason.Kind.CHANGED), "watchlist.other-1.json"), joined);
        assertEquals(
                List.of("Another program, or another OpWatch, has changed the list’s file. OpWatch leaves that file as"
                        + " it is and saves the rows of this window in watchlist.other-1.json. Join adds the"
                        + " rows of the changed file to this list; nothing is removed."),
                words());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> ((Hyperlink) bar.lookup("#notice-action")).fire());

        assertEquals(List.of("join"), joined);
        assertEquals(List.of(), words());
    }

    private void saved(Saver.Result result, List<String> joined) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> DiskNotices.saved(result, bar, () -> joined.add("join")));
    }

    private List<String> told(List<LoadWarning> notices, Claim claim) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> DiskNotices.show(notices, claim, bar, ZoneOffset.UTC, () -> {}));
        return words();
    }

    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, bar::current);
    }
}
