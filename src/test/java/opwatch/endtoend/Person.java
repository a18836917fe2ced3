package opwatch.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A person at a headless Chromium.
final class Person {
    private final Workshop workshop;
    private final Entra entra;

    Person(Workshop workshop, Entra entra) {
        this.workshop = workshop;
        this.entra = entra;
    }

    /// Signs in and consents.
    ///
    /// @return the text of the page at the end
    String signsIn(URI page) throws Exception {
        return browse("sign-in", page, "");
    }

    /// Goes back.
    String declines(URI page) throws Exception {
        return browse("decline", page, "");
    }

    /// Types a code and signs in.
    String approves(URI page, String code) throws Exception {
        return browse("approve", page, code);
    }

    private String browse(String mode, URI page, String code) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "browser.mjs",
                mode,
                page.toString(),
                "ada",
                String.valueOf(entra.browserProxy()),
                workshop.pin(),
                code));
        Path log = workshop.folder.resolve("browser.log");
        Process process = new ProcessBuilder(command)
                .directory(Entra.FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("the browser came to nothing: " + said + java.nio.file.Files.readString(log));
        }
        return said;
    }
}
