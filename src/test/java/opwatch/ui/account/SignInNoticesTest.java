package opwatch.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import opwatch.operation.Cloud;
import opwatch.signin.Registration;
import opwatch.signin.SignInState;
import opwatch.signin.TokenStorage;
import opwatch.ui.kit.NeedsFonts;
import opwatch.ui.kit.NoticeBar;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When the one banner that asks to sign in comes, and when it stays away.
@NeedsFonts
@ExtendWith(OnFxThread.class)
class SignInNoticesTest {
    private static final SignInState NOBODY =
            new SignInState(List.of(), null, Registration.FIRST, TokenStorage.KEPT, false, List.of());

    private final NoticeBar bar = new NoticeBar(InstantSource.fixed(Instant.EPOCH));
    private final List<SignInNotices.Wanted> met = new ArrayList<>();
    private final SignInNotices notices = new SignInNotices(bar, met::add);

    @Test
    void aBannerThatWasClosedDoesNotComeBackWithTheNumberOfRows() {
        wait(3, Cloud.PUBLIC);
        assertEquals("Sign in to check 3 operations. The rows stay on the list.", line());
        assertTrue(bar.escape());

        wait(2, Cloud.PUBLIC);

        assertEquals("", line());
        assertEquals(List.of("Sign in to check 2 operations. The rows stay on the list."), bar.current());
    }

    @Test
    void anotherCloudIsAnotherMatter() {
        wait(3, Cloud.PUBLIC);
        assertTrue(bar.escape());

        wait(2, Cloud.CHINA);

        assertEquals("Sign in to check 2 operations. The rows stay on the list.", line());
        ((ButtonBase) bar.lookup("#notice-action")).fire();
        assertEquals(
                List.of(Cloud.CHINA),
                met.stream().map(SignInNotices.Wanted::cloud).toList());
    }

    private void wait(int rows, Cloud cloud) {
        notices.banner(NOBODY, rows, 0, new LinkedHashSet<>(List.of(cloud)), false);
    }

    private String line() {
        return ((Label) bar.lookup("#notice")).getText();
    }
}
