package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.packaging.ScriptRun.Result;
import opwatch.systems.Posix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The steps of the workflow, run with stand-ins for what only a Mac, Windows or GitHub has. What these commands
/// themselves do stays unproved.
@Posix
class WorkflowScriptsTest {
    private static final String SCRIPTS = ".github/scripts/";
    private static final String VERSION = "1.0.0";

    @TempDir
    private Path folder;

    private ScriptRun run;

    @BeforeEach
    void prepare() throws IOException {
        run = new ScriptRun(folder);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aCommandThatFailsTwiceSucceedsAtTheThirdTry() throws Exception {
        run.standIn("flaky", "[ \"$(grep -c . \"$CALLS\")\" = 3 ]");
        Result result = run.run(SCRIPTS + "retry", "flaky", "a b");
        assertEquals(0, result.code());
        assertEquals(List.of("flaky [a b]", "flaky [a b]", "flaky [a b]"), result.calls());
    }

    @Test
    void aCommandThatFailsThriceFailsAsItself() throws Exception {
        run.standIn("broken", "exit 42");
        Result result = run.run(SCRIPTS + "retry", "broken");
        assertEquals(42, result.code());
        assertEquals(3, result.calls().size());
    }

    @ParameterizedTest
    @CsvSource({"branch, main, 0", "tag, v1.0.0, 0", "tag, v1.0.1, 1", "tag, 1.0.0, 1"})
    void aTagThatIsNotThePomsVersionFails(String type, String ref, int code) throws Exception {
        run.set("TYPE", type)
                .set("REF", ref)
                .set("GITHUB_OUTPUT", folder.resolve("output").toString());
        Result result = run.run(SCRIPTS + "version");
        assertEquals(code, result.code(), result.said());
        assertEquals(code == 0, Files.exists(folder.resolve("output")));
        if (code == 0) {
            assertEquals("version=" + VERSION + "\n", Files.readString(folder.resolve("output")));
        }
    }

    @Test
    void theToolsOfLinuxAreInstalledWhenTheServerAnswersAgain() throws Exception {
        run.standIn("sudo", "[ \"$2\" != update ] || [ \"$(grep -c update \"$CALLS\")\" = 2 ]");
        Result result = run.run(SCRIPTS + "prepare-linux");
        assertEquals(0, result.code(), result.said());
        assertEquals(3, result.calls().size());
        assertTrue(result.calls().getLast().contains("[gnome-keyring]"));
    }

    @Test
    void theIdentityOfAMacHasAKeychainOfItsOwn() throws Exception {
        run.standIn("security", "[ \"$1\" != import ] || cat \"$2\" >\"$RUNNER_TEMP/imported\"")
                .standIn("openssl", "echo 0123")
                .set("CERTIFICATES", base64("the certificates"))
                .set("CERTIFICATES_PASSWORD", "s e c")
                .set("SIGNING_NAME", "NAME")
                .set("GITHUB_OUTPUT", folder.resolve("output").toString());
        Result result = run.run(SCRIPTS + "identity-mac", "there");

        assertEquals(0, result.code(), result.said());
        String keychain = "[~/temp/signing.keychain-db]";
        assertEquals(
                List.of(
                        "openssl [rand] [-hex] [24]",
                        "security [create-keychain] [-p] [0123] " + keychain,
                        "security [set-keychain-settings] [-lut] [7200] " + keychain,
                        "security [unlock-keychain] [-p] [0123] " + keychain,
                        "security [import] [~/temp/signing.p12] [-k] " + keychain + " [-P] [s e c]"
                                + " [-T] [/usr/bin/codesign] [-T] [/usr/bin/productbuild] [-T] [/usr/bin/pkgbuild]",
                        "security [set-key-partition-list] [-S] [apple-tool:,apple:,codesign:] [-s] [-k] [0123] "
                                + keychain,
                        "security [list-keychains] [-d] [user] [-s] " + keychain + " [login.keychain-db]"),
                result.calls());
        assertEquals("the certificates", Files.readString(folder.resolve("temp/imported")));
        assertFalse(Files.exists(folder.resolve("temp/signing.p12")));
        assertEquals("::add-mask::0123\n", result.said());
        assertEquals("there=yes\n", Files.readString(folder.resolve("output")));
        assertEquals(
                List.of("security [delete-keychain] " + keychain),
                run.run(SCRIPTS + "identity-mac", "away").calls());
    }

    @ParameterizedTest
    @CsvSource({
        ".github/scripts/identity-mac, there",
        ".github/scripts/notarise, a.dmg",
        "packaging/windows/sign, a.exe"
    })
    void withoutACertificateNothingIsSigned(String script, String argument) throws Exception {
        run.standIn("security", "").standIn("xcrun", "").standIn("signtool", "");
        Result result = run.run(script, argument);
        assertEquals(0, result.code());
        assertEquals(List.of(), result.calls());
        assertTrue(result.said().matches("not (signed|notarised): .*\n"), result.said());
    }

    @Test
    void appleIsAskedAgainWhereItDidNotAnswer() throws Exception {
        run.standIn("xcrun", "[ \"$(grep -c . \"$CALLS\")\" != 1 ]")
                .set("SIGNED", "yes")
                .set("APPLE_ID", "id")
                .set("TEAM_ID", "team")
                .set("NOTARY_PASSWORD", "secret");
        Result result = run.run(SCRIPTS + "notarise", "a b.dmg", "c.pkg");
        assertEquals(0, result.code(), result.said());
        String account = " [--apple-id] [id] [--team-id] [team] [--password] [secret] [--wait] [--timeout] [30m]";
        assertEquals(
                List.of(
                        "xcrun [notarytool] [submit] [a b.dmg]" + account,
                        "xcrun [notarytool] [submit] [a b.dmg]" + account,
                        "xcrun [stapler] [staple] [a b.dmg]",
                        "xcrun [notarytool] [submit] [c.pkg]" + account,
                        "xcrun [stapler] [staple] [c.pkg]"),
                result.calls());
    }

    /// What somebody else signed keeps that signature; the launcher is read-only when jpackage has made it.
    @Test
    void onWindowsTheProgramsThatCarryNoSignatureGetOne() throws Exception {
        Path launcher = Files.writeString(run.file("image/OpWatch.exe"), "exe");
        Files.writeString(run.file("image/app/jnidispatch.dll"), "dll");
        Files.writeString(run.file("image/runtime/bin/java.dll"), "signed by another");
        Files.writeString(run.file("image/app/opwatch.jar"), "jar");
        assertTrue(launcher.toFile().setWritable(false));
        run.standIn("signtool", """
                        case "$1" in
                          verify) grep -q signed "$3" ;;
                          *) cat "$9" >"$RUNNER_TEMP/certificate"; [ "$(grep -c ' .sign.' "$CALLS")" = 2 ] ;;
                        esac""")
                .standIn("cygpath", "echo \"$2\"")
                .set("WINDOWS_CERTIFICATE", base64("the certificate"))
                .set("WINDOWS_CERTIFICATE_PASSWORD", "s e c");
        Result result = run.run("packaging/windows/sign", "image");

        assertEquals(0, result.code(), result.said());
        List<String> signed = result.calls().stream()
                .filter(call -> call.startsWith("signtool [sign]"))
                .map(call -> call.replaceAll("signing\\.\\w+", "signing"))
                .toList();
        String command = "signtool [sign] [/fd] [SHA256] [/td] [SHA256] [/tr] [http://timestamp.digicert.com]"
                + " [/f] [~/temp/signing] [/p] [s e c] [image/OpWatch.exe] [image/app/jnidispatch.dll]";
        assertEquals(List.of(command, command), signed);
        assertEquals("the certificate", Files.readString(folder.resolve("temp/certificate")));
        assertTrue(launcher.toFile().canWrite());
        try (Stream<Path> left = Files.list(folder.resolve("temp"))) {
            assertEquals(
                    List.of("certificate"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux | '' | '' | '' |",
                "MINGW64_NT | '' | CERT | '' | [-Dopwatch.package.sign=yes]",
                "Darwin | yes | '' | '' | [-Dopwatch.package.sign=@packaging/mac/sign.args --mac-signing-key-user-name 'A B']",
                "Darwin | '' | '' | 1.0.1 | [-Dopwatch.package.version=1.0.1]"
            })
    void aPackageIsSignedWhereThereIsAnIdentity(
            String system, String signed, String certificate, String version, String more) throws Exception {
        run.standIn("mvn", "").standIn("uname", "echo " + system);
        run.set("SIGNED", signed).set("SIGNING_NAME", "A B").set("WINDOWS_CERTIFICATE", certificate);
        Result result = run.run(SCRIPTS + "package", version);
        assertEquals(0, result.code(), result.said());
        assertEquals(
                List.of("mvn [-B] [-ntp] [-Ppackage] [verify] [-DskipTests]" + (more == null ? "" : " " + more)),
                result.calls().stream().filter(call -> call.startsWith("mvn")).toList());
    }

    @Test
    void aNextVersionIsMadeOfTheSameSources() throws Exception {
        run.standIn("mvn", "mkdir -p target/installers; touch target/installers/OpWatch-1.0.1.pkg");
        Result result = run.run(SCRIPTS + "next", "target/next");
        assertEquals(0, result.code(), result.said());
        assertEquals(
                List.of("mvn [-B] [-ntp] [-Ppackage] [verify] [-DskipTests] [-Dopwatch.package.version=1.0.1]"),
                result.calls());
        assertEquals(Set.of("OpWatch-1.0.1-x64.pkg"), names("target/next"));
    }

    private Set<String> names(String in) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(in))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theNamesTellTheSystemsAndBothInstallersOfWindowsApart() throws Exception {
        for (String name : List.of(
                "OpWatch-1.0.0.msi",
                "all-users/OpWatch-1.0.0.msi",
                "opwatch-1.0.0.cdx.json",
                "opwatch_1.0.0_amd64.deb",
                "opwatch-1.0.0-linux-amd64.tar.gz")) {
            Files.writeString(run.file("target/installers/" + name), name);
        }
        run.set("NAME", "windows-x64").set("VERSION", VERSION);
        assertEquals(0, run.run(SCRIPTS + "name-packages", "target/release").code());
        assertEquals(
                Set.of(
                        "OpWatch-1.0.0-windows-x64.msi",
                        "OpWatch-1.0.0-windows-x64-all-users.msi",
                        "OpWatch-1.0.0-windows-x64.cdx.json",
                        "opwatch_1.0.0_amd64.deb",
                        "opwatch-1.0.0-linux-amd64.tar.gz"),
                names("target/release"));
        assertEquals(
                "all-users/OpWatch-1.0.0.msi",
                Files.readString(folder.resolve("target/release/OpWatch-1.0.0-windows-x64-all-users.msi")));
    }

    @ParameterizedTest
    @CsvSource({
        "linux-x64, [--pattern] [*.deb]",
        "windows-x64, [--pattern] [*-windows-x64*.msi]",
        "macos-aarch64, [--pattern] [*-macos-aarch64.dmg] [--pattern] [*-macos-aarch64.pkg]"
    })
    void theVersionBeforeIsFetchedWhereThereIsOne(String name, String patterns) throws Exception {
        run.standIn("gh", "").set("NAME", name);
        Result result = run.run(SCRIPTS + "previous", "target/previous");
        assertEquals(0, result.code(), result.said());
        assertEquals(
                List.of(
                        "gh [release] [view] [--json] [tagName]",
                        "gh [release] [download] [--clobber] [--dir] [target/previous] " + patterns),
                result.calls());

        run.standIn("gh", "exit 1");
        Result none = run.run(SCRIPTS + "previous", "target/previous");
        assertEquals(0, none.code());
        assertEquals("no version was published before this one\n", none.said());
    }

    @Test
    void whatIsPublishedHasItsSums() throws Exception {
        Files.writeString(run.file("release/a b.deb"), "deb");
        run.standIn("gh", "").set("TAG", "v1.0.0").set("VERSION", VERSION);
        Result result = run.run(SCRIPTS + "publish", "release");
        assertEquals(0, result.code(), result.said());
        assertEquals(
                List.of("gh [release] [create] [v1.0.0] [--verify-tag] [--title] [OpWatch 1.0.0] [--generate-notes]"
                        + " [release/SHA256SUMS] [release/a b.deb]"),
                result.calls());
        assertEquals(
                java.util.HexFormat.of()
                                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                        .digest("deb".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        + "  a b.deb\n",
                Files.readString(folder.resolve("release/SHA256SUMS")));
    }
}
