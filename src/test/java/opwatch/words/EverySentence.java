package opwatch.words;

import static java.time.Instant.EPOCH;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opwatch.disk.IoReason;
import opwatch.disk.LoadWarning;
import opwatch.disk.Saver;
import opwatch.network.ConnectionTest;
import opwatch.operation.Check;
import opwatch.operation.Problem;
import opwatch.paste.AddLink;
import opwatch.paste.Refusal;
import opwatch.signin.SignInError;
import opwatch.ui.StatusSamples;
import opwatch.watchlist.ImportResult;

/// Everything that can be said of a value, in the language of this process: for [EverySentenceTest], which
/// starts it once more in Chinese.
public final class EverySentence {
    private EverySentence() {}

    /// Prints each value with its sentences, one a line.
    public static void main(String[] args) {
        all().forEach((value, sentence) -> System.out.println(value + "\t" + sentence));
    }

    /// By value, what is said of it: its sentences on one line, with ¶ between them.
    static Map<String, String> all() {
        Map<String, String> said = new LinkedHashMap<>();
        for (Problem problem : Samples.of(Problem.class)) {
            for (ProblemText.Outlook row : ProblemText.Outlook.values()) {
                ProblemText text = ProblemText.of(problem, row);
                put(said, problem + " " + row, text.title(), text.meaning(), text.nextStep());
            }
            put(said, problem + " unanswered", CheckText.http(Check.unanswered(EPOCH, Duration.ofMillis(80)), problem));
        }
        for (SignInError error : Samples.of(SignInError.class)) {
            SignInErrorText text = SignInErrorText.of(error, "login.example");
            put(said, error, text.title(), text.nextStep(), text.details());
        }
        Samples.of(Refusal.class).forEach(refusal -> put(said, refusal, RefusalText.of(refusal)));
        for (AddLink.Fault fault : AddLink.Fault.values()) {
            put(said, fault, LinkText.of(fault));
        }
        Samples.of(AddLink.NotTaken.class).forEach(link -> put(said, link, LinkText.of(link)));
        Samples.of(IoReason.class).forEach(reason -> put(said, reason, DiskText.of(reason)));
        Samples.of(Saver.Result.class).forEach(result -> put(said, result, DiskText.of(result)));
        Samples.of(LoadWarning.class).forEach(warning -> put(said, warning, DiskText.of(warning, ZoneOffset.UTC)));
        Samples.of(ImportResult.Refused.class)
                .forEach(refused -> put(said, refused, ImportText.of("x.opwatch.json", refused)));
        put(said, "unnamed", ImportText.of("x.opwatch.json", new ImportResult.ForeignHost(2, "")));
        for (int count : List.of(0, 1, 2)) {
            put(said, "counts " + count, ImportText.counts(count, count, count, count));
        }
        Samples.of(ConnectionTest.Finding.class).forEach(finding -> put(said, finding, FindingText.of(finding)));
        put(said, "another OpWatch is silent", StartText.silent());
        put(said, "too long", StartText.tooLong());
        put(said, "not ended", StartText.notEnded());
        put(said, "wrong link", StartText.wrongLink());
        for (Exception failure :
                List.of(new InvalidPathException("/a/b", "why"), new IOException("why"), new RuntimeException())) {
            put(said, failure, StartText.of(failure));
        }
        StatusSamples.all().forEach((activity, sentence) -> put(said, activity, sentence));
        return said;
    }

    private static void put(Map<String, String> said, Object value, String... sentences) {
        said.put(oneLine(String.valueOf(value)), oneLine(String.join("¶", sentences)));
    }

    private static String oneLine(String text) {
        return text.replace("\n", "¶").replace("\t", " ");
    }
}
