package opwatch.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;

/// The people and machines of a story in chapters: the app under a display, a browser, Entra and ARM under
/// their real names, a keyring. When one chapter fails, the next ones do not begin.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
abstract class Story {
    @TempDir
    static Path folder;

    static Workshop workshop;
    static Entra entra;
    static Keyring keyring;
    static Person person;
    static RunningApp app;
    static boolean broken;

    @RegisterExtension
    final TestWatcher story = new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            broken = true;
        }
    };

    @BeforeEach
    void earlierChaptersHold() {
        assertFalse(broken, "an earlier chapter failed");
    }

    @BeforeAll
    static void open() throws Exception {
        workshop = new Workshop(folder);
        entra = new Entra(workshop);
        keyring = new Keyring(folder.resolve("session"));
        person = new Person(workshop, entra);
        app = start(keyring.bus());
    }

    @AfterAll
    static void close() throws Exception {
        try {
            app.close();
        } finally {
            keyring.close();
            entra.close();
        }
    }

    static RunningApp start(String bus) throws Exception {
        return new RunningApp(workshop, entra, folder.resolve("home"), bus);
    }

    /// Signs in with the browser, from the button to the page that says it is done.
    static String signIn() throws Exception {
        int before = app.pages();
        app.click("#account");
        app.click("#signin-start");
        return person.signsIn(app.page(before));
    }

    static long tokensFor(String tenant) throws Exception {
        return entra.tokenRequests().stream()
                .filter(one -> one.get("tenant").asText().equals(tenant))
                .count();
    }
}
