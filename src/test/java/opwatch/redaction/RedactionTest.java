package opwatch.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    /// As long as the text of an event can be.
    private static final int LONG_TEXT = 16_000;

    private final Redaction redaction = new Redaction("/home/kim");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Authorization: Bearer abc, def                 | Authorization: [secret]
                    {authorization=[Bearer a.b], accept=[x]}       | {authorization=[[secret]
                    sent with Bearer abc, retried                  | sent with Bearer [secret], retried
                    Basic%20abc                                    | Basic%20[secret]
                    bearer "abc"                                   | bearer "[secret]"
                    Negotiate abc]                                 | Negotiate [secret]]
                    {"access_token":"a b","x":1}                   | {"access_token":[secret],"x":1}
                    {\\"refresh_token\\":\\"ab\\"}                 | {\\"refresh_token\\":\\[secret]}
                    ?code=abc&state=def&x=1                        | ?code=[secret]&state=[secret]&x=1
                    %3Fcode%3Dabc                                  | %3Fcode%3D[secret]
                    %253Fcode%253Dabc                              | %253Fcode%253D[secret]
                    a\\ncode=abc                                  | a\\ncode=[secret]
                    client_info=abc clientInfo:abc                 | client_info=[secret] clientInfo:[secret]
                    sv=1&sig=a%2Bb%3D&se=2                         | sv=1&sig=[secret]&se=2
                    x?api-version=1&t=6&c=MII&s=ab&h=cd            | x?api-version=1&t=6&c=[secret]&s=[secret]&h=[secret]
                    %3Ft%3D6%26s%3Dab%26h%3Dcd                     | %3Ft%3D6%26s%3D[secret]%26h%3D[secret]
                    x?t=6&amp;s=ab\u0026h=cd s=1                   | x?t=6&amp;s=[secret]\u0026h=[secret] s=1
                    code_verifier=a code_challenge=b nonce=c       | code_verifier=[secret] code_challenge=[secret] nonce=[secret]
                    device_code=a userCode=b auth-code=c           | device_code=[secret] userCode=[secret] auth-code=[secret]
                    BearerToken[secret=abc]                        | BearerToken[secret=[secret]]
                    AccountKey=abc==;Name=x                        | AccountKey=[secret];Name=x
                    SharedAccessSignature=abc                      | SharedAccessSignature=[secret]
                    credential: 'a b' c                            | credential: [secret] c
                    pin=1234 otp=5678 session_state=x              | pin=[secret] otp=[secret] session_state=[secret]
                    <password>abc</password>                       | <password>[secret]
                    password=my long pass phrase                   | password=[secret]
                    pwd="a b" c                                    | pwd=[secret] c
                    Set-Cookie: a=b; c=d                           | Set-Cookie: [secret]
                    passphrase: a b                                | passphrase: [secret]
                    https://kim:pa@ss@proxy:80/x                   | https://[secret]@proxy:80/x
                    eyJhbGciOi.eyJvaWQi.c2ln rest                  | [secret] rest
                    login_hint=kim&x=1                             | login_hint=[person]&x=1
                    "preferred_username":"kim k"                   | "preferred_username":[person]
                    asked kim.k+x@contoso.com twice                | asked [person] twice
                    kim%40contoso.com                              | [person]
                    a_b.com#EXT#@contoso.onmicrosoft.com           | [person]
                    cannot write /home/kim/.local/x                | cannot write ~/.local/x
                    """)
    void whatTellsItselfIsTakenOut(String text, String safe) {
        assertEquals(safe, redaction.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer abc, def",
                "sent with Bearer abc, retried",
                "?code=abc&state=def&x=1",
                "https://kim:pa@ss@proxy:80/x",
                "<password>abc</password> Set-Cookie: a=b; c=d",
                "{authorization=[Bearer a.b], accept=[x]}"
            })
    void onceMoreMakesNoSecondMark(String text) {
        String once = redaction.again(text);
        assertEquals(once, redaction.again(once));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request 7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d, routing WESTUS:20260101T000000Z:7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d",
                "/subscriptions/7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d/providers/Microsoft.OperationalInsights/locations",
                "/subscriptions/7D3BD0F4-8A3F-4B6E-9D3E-0C5F6A1B2C3D/operationStatuses",
                "jdk.internal.net.http.Http2Connection.send(Http2ClientImpl.java:60)",
                "VeryLongClassNameWithoutAnyDigitsButManyLetters",
                "1234567890123456789012345678901234567890",
                "barcode=7, status 404, exit code 3, monkeys, tokens and secrets",
                "ThrottledAfter30Seconds for operation",
                "a@ b",
                "eyes",
                "https://host:443/x?y",
                "$1 \\ $"
            })
    void whatAPersonReadsALogForStays(String text) {
        assertEquals(text, redaction.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstuvwxyz012345",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345",
                "a/b/AbcdefghijklmnO1/cccccccccccccccccccc",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl",
                "7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d7d3bd0f4-8a3f-4b6e-9d3e-0c5f6a1b2c3d"
            })
    void aLongTextThatAMachineMadeIsTakenOut(String text) {
        assertEquals("x [secret] y", redaction.of("x " + text + " y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a", "0z", "0A", "0Z", "9a", "9z", "9A", "9Z"})
    void everyDigitAndLetterCounts(String two) {
        assertEquals("[secret]", redaction.of(two.substring(0, 1).repeat(31) + two.charAt(1)));
    }

    @Test
    void aShortOneStays() {
        assertEquals(
                "a/b/AbcdefghijklmN1/ccccccccccccccccccc", redaction.of("a/b/AbcdefghijklmN1/ccccccccccccccccccc"));
        assertEquals("abcdefghijklmnopqrstuvwxyz01234", redaction.of("abcdefghijklmnopqrstuvwxyz01234"));
        String letters = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk";
        assertEquals(letters, redaction.of(letters));
    }

    @Test
    void withoutAHomeNothingIsShortened() {
        assertEquals("/x", new Redaction("").of("/x"));
        assertEquals("/x", new Redaction("/").of("/x"));
        assertEquals("~x", new Redaction("/r").of("/rx"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    cannot write C:\\Users\\Kim Müller\\AppData\\x      | cannot write ~\\AppData\\x
                    {"file":"C:\\\\Users\\\\Kim Müller\\\\x"}          | {"file":"~\\\\x"}
                    C:/Users/Kim Müller/x                              | ~/x
                    file:///C:/Users/Kim%20M%C3%BCller/x               | file:///~/x
                    file:/C:/Users/kim%20m%c3%bcller/x                 | file:/~/x
                    C%3A%5CUsers%5CKim%20M%C3%BCller%5Cx               | ~%5Cx
                    C%253A%252FUsers%252FKim%2520M%25C3%25BCller%252Fx | ~%252Fx
                    /C:/Users/Kim+M%C3%BCller/x                        | /~/x
                    c:\\users\\KIM MÜLLER\\x                           | ~\\x
                    C:\\Users\\KIMMLL~1\\AppData\\Local\\Temp\\x        | ~\\AppData\\Local\\Temp\\x
                    C:\\Users\\KI3FA2~1.CON\\x                         | ~\\x
                    C:\\Users\\Kim Müller\\x                      | ~\\x
                    C:\\Users\\Kim M\\u00fcller\\x                     | ~\\x
                    \\\\?\\C:\\Users\\Kim Müller\\x                    | \\\\?\\~\\x
                    /c/Users/Kim Müller/x                              | /c~/x
                    C:\\Users\\Kim M?ller\\x                           | ~\\x
                    C:\\Users\\Kim M\uFFFDller\\x                     | ~\\x
                    C:\\Users\\Kim M\uFFFD\uFFFDller\\x               | ~\\x
                    C:\\Users\\Kim M???????ller\\x                     | C:\\Users\\Kim M???????ller\\x
                    file:///C:/Users/Kim%20M%FCller/x                  | file:///~/x
                    C:\\Users\\.\\Kim Müller\\x                        | ~\\x
                    D:\\Users\\Anna\\x                                 | D:\\Users\\Anna\\x
                    C:\\Users\\Public\\x                               | C:\\Users\\Public\\x
                    """)
    void theHomeFolderIsTakenOutInEverySpellingOfWindows(String text, String safe) {
        assertEquals(safe, new Redaction("C:\\Users\\Kim Müller").of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /Users/andré/x            | ~/x
                    /Users/andré/x             | ~/x
                    /users/André/x             | ~/x
                    file:///Users/andr%C3%A9/x      | file://~/x
                    file:///Users/andre%CC%81/x     | file://~/x
                    /Users/andr\\303\\251/x         | ~/x
                    /Users/andr\\\\303\\\\251/x     | ~/x
                    /Users/andre\\314\\201/x        | ~/x
                    file:///Users/andr%E9/x         | file://~/x
                    file:///Users/andr%25e9/x       | file://~/x
                    /Users/andr?/x                  | ~/x
                    /Users/andr??/x                 | ~/x
                    /Users/./andré/x                | ~/x
                    /Users/.//./andré/x             | ~/x
                    /Users/./anna/x                 | /Users/./anna/x
                    /Users/anna/x                   | /Users/anna/x
                    /Users/KIMMLL~1/x               | /Users/KIMMLL~1/x
                    """)
    void theHomeFolderIsTakenOutInEverySpellingOfOtherSystems(String text, String safe) {
        assertEquals(safe, new Redaction("/Users/andré").of(text));
    }

    /// As on company computers, where /home/kim leads to a disk of its own.
    @Test
    @Posix
    void aHomeFolderThatIsALinkIsTakenOutWithWhereItLeads(@TempDir Path folder) throws IOException {
        Path disk =
                Files.createDirectories(folder.toRealPath().resolve("volume7").resolve("kim.müller"));
        Path home = Files.createSymbolicLink(folder.resolve("kim"), disk);
        Redaction both = new Redaction(HomeSpellings.of(home.toString()));

        assertEquals("~/x and ~/y", both.of(home + "/x and " + disk + "/y"));
        assertEquals("/nowhere/x", new Redaction(HomeSpellings.of("")).of("/nowhere/x"));
        assertEquals("~/x", new Redaction(HomeSpellings.of("/nowhere")).of("/nowhere/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\server\\homes\\kim",
                "\\\\SERVER\\HOMES\\Kim",
                "//server/homes/kim",
                "\\\\server\\homes\\KIM~1"
            })
    void aHomeFolderOnAServerIsTakenOutToo(String path) {
        assertEquals(
                "~\\x", new Redaction("\\\\server\\homes\\kim").of(path + "\\x").replaceFirst("^[\\\\/]", ""));
    }

    @Test
    void aNameOfManyForeignLettersDoesNotKeepTheLogBusy() {
        Redaction named = new Redaction("/home/" + "ä漢aé".repeat(12));
        for (String part : List.of("?", "a?", "??a", "/home/" + "??a?".repeat(12))) {
            String text = "/home/" + part.repeat(LONG_TEXT / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> named.of(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "=", "@", ".", "bearer ", "token=", "eyJ.", "%3D", "://", "a.", "\"", "\\", "-", "1", "/", "%5c",
                "%25", "/home"
            })
    void noTextKeepsTheLogBusy(String part) {
        String text = part.repeat(LONG_TEXT / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> redaction.of(text));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> redaction.of("token" + text + "@"));
    }
}
