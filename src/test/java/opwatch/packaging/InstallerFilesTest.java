package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import opwatch.systems.Posix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// What jpackage takes from us in place of its own files: read by a parser, and run where it is a script.
class InstallerFilesTest {
    private static final Path FOLDER = Path.of("packaging");

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // Apple's DTD is not fetched.
        builder.setEntityResolver(
                (publicId, systemId) -> new org.xml.sax.InputSource(new ByteArrayInputStream(new byte[0])));
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }

    /// The dictionary of a property list: a key and its value take turns. A value is its text, or the name of its
    /// element where there is none.
    private static Map<String, String> plist(Path file) throws Exception {
        Element root = parse(Files.readString(file)).getDocumentElement();
        assertEquals("plist", root.getTagName());
        List<Element> dict = elements(root.getChildNodes());
        assertEquals(1, dict.size());
        List<Element> entries = elements(dict.getFirst().getChildNodes());
        assertEquals(0, entries.size() % 2);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i += 2) {
            assertEquals("key", entries.get(i).getTagName());
            Element value = entries.get(i + 1);
            String text = value.getTextContent().strip().replaceAll("\\s*\\n\\s*", " ");
            values.put(entries.get(i).getTextContent(), text.isEmpty() ? value.getTagName() : text);
        }
        return values;
    }

    /// The values of jpackage's own that it puts in (MacPackagingPipeline, `writeApplicationInfoPlist`), and those that
    /// it reads out of the app again for a package (AppImageInfoPListFile).
    @Test
    void theInfoPlistSaysWhatMacOsAndJpackageAsk() throws Exception {
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("CFBundleInfoDictionaryVersion", "6.0"),
                        Map.entry("CFBundlePackageType", "APPL"),
                        Map.entry("CFBundleSignature", "????"),
                        Map.entry("CFBundleName", "DEPLOY_BUNDLE_NAME"),
                        Map.entry("CFBundleIdentifier", "DEPLOY_BUNDLE_IDENTIFIER"),
                        Map.entry("CFBundleExecutable", "DEPLOY_LAUNCHER_NAME"),
                        Map.entry("CFBundleIconFile", "DEPLOY_ICON_FILE"),
                        Map.entry("CFBundleShortVersionString", "DEPLOY_BUNDLE_SHORT_VERSION"),
                        Map.entry("CFBundleVersion", "DEPLOY_BUNDLE_CFBUNDLE_VERSION"),
                        Map.entry("NSHumanReadableCopyright", "DEPLOY_BUNDLE_COPYRIGHT"),
                        Map.entry("LSApplicationCategoryType", "public.app-category.developer-tools"),
                        Map.entry("LSMinimumSystemVersion", "11.0"),
                        Map.entry("NSHighResolutionCapable", "true"),
                        // LinkFilesTest
                        Map.entry(
                                "CFBundleURLTypes",
                                "CFBundleURLNameio.github.opwatch.link CFBundleTypeRoleViewer"
                                        + " CFBundleURLSchemes opwatch"),
                        Map.entry("CFBundleDevelopmentRegion", "en"),
                        Map.entry("CFBundleLocalizations", "enzh-Hans"),
                        Map.entry("CFBundleAllowMixedLocalizations", "true"))),
                new TreeMap<>(plist(FOLDER.resolve(Path.of("mac", "resources", "Info.plist")))));
        assertTrue(Files.readString(FOLDER.resolve("jpackage.args")).contains("--copyright\n\"Copyright the owners"));
    }

    /// The JVM writes machine code, and loads libraries that other people signed.
    @Test
    void theEntitlementsAreThoseOfAJvm() throws Exception {
        assertEquals(
                Map.of(
                        "com.apple.security.cs.allow-jit", "true",
                        "com.apple.security.cs.allow-unsigned-executable-memory", "true",
                        "com.apple.security.cs.disable-library-validation", "true"),
                plist(FOLDER.resolve(Path.of("mac", "entitlements.plist"))));
    }

    /// The app's own folder, before the installers are made of it: what lies in an installer cannot be signed later.
    @Test
    void whatIsSignedIsTheFolderThatTheInstallersAreMadeOf() throws Exception {
        String pom = Files.readString(FOLDER.resolve("pom.xml"));
        String windows = pom.substring(pom.indexOf("<id>windows</id>"), pom.indexOf("<id>mac</id>"));
        String mac = pom.substring(pom.indexOf("<id>mac</id>"), pom.indexOf("<id>mac-intel</id>"));
        assertTrue(windows.contains("<opwatch.image>target/package/image/OpWatch</opwatch.image>"));
        assertTrue(
                windows.contains("<opwatch.signer.args>packaging/windows/sign ${opwatch.image}</opwatch.signer.args>"));
        assertTrue(mac.contains("<opwatch.signer.args>--type app-image --app-image ${opwatch.image} "));
        List<String> steps = Pattern.compile("<id>(sign the app|first package|second package)</id>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(List.of("sign the app", "first package", "second package"), steps);
        assertEquals(3, pom.split("--app-image \\$\\{opwatch.image}", -1).length - 1);
    }

    /// jpackage runs it with the shell, in the copy of the app, which it names in the environment (PackagingPipeline,
    /// `runPostAppImageUserScript`); the name is the app's.
    @Test
    @Posix
    void theJarsOfAMacPackageGetTheirTimeBack(@TempDir Path image) throws Exception {
        Path app = Files.createDirectories(image.resolve("Contents").resolve("app with blank"));
        List<Path> jars = List.of(app.resolve("opwatch.jar"), app.resolve("ä b.jar"));
        for (Path jar : jars) {
            Files.writeString(jar, "jar");
        }
        Path other = Files.writeString(app.resolve("OpWatch.cfg"), "not a jar");
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        ProcessBuilder run = new ProcessBuilder(
                "/bin/sh",
                FOLDER.resolve(Path.of("mac", "resources", "OpWatch-post-image.sh"))
                        .toAbsolutePath()
                        .toString());
        run.environment().put("JpAppImageDir", image.toString());
        run.environment().put("TZ", "Asia/Kathmandu");
        Process script = run.directory(image.toFile()).inheritIO().start();
        assertTrue(script.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, script.exitValue());

        for (Path jar : jars) {
            assertEquals(
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Files.getLastModifiedTime(jar).toInstant());
        }
        assertEquals(Instant.EPOCH, Files.getLastModifiedTime(other).toInstant());
    }

    /// The fragment joins jpackage's main.wxs by its empty group, keeps the condition of jpackage's own
    /// (os-condition.wxf
    /// of JDK 25; JDK-8150442), and asks OpWatch to end before anything is removed.
    @Test
    void theInstallerOfWindowsAsksTheRunningOpWatchToEnd() throws Exception {
        Document fragment =
                parse(Files.readString(FOLDER.resolve(Path.of("windows", "resources", "os-condition.wxf"))));
        assertEquals(
                "http://schemas.microsoft.com/wix/2006/wi",
                fragment.getDocumentElement().getNamespaceURI());
        assertEquals("FragmentOsCondition", attribute(fragment, "ComponentGroup", "Id"));
        assertEquals(
                "Installed OR VersionNT >= $(var.JpExecutableOSVersion)",
                fragment.getElementsByTagName("Condition").item(0).getTextContent());

        Map<String, String> searched = new TreeMap<>();
        for (Element property : elements(fragment.getElementsByTagName("Property"))) {
            assertEquals("yes", property.getAttribute("Secure"));
            Element folder =
                    (Element) property.getElementsByTagName("DirectorySearch").item(0);
            Element file = (Element) property.getElementsByTagName("FileSearch").item(0);
            searched.put(property.getAttribute("Id"), folder.getAttribute("Path") + "|" + file.getAttribute("Name"));
        }
        assertEquals(
                Map.of(
                        "OPWATCH_OF_ONE_USER",
                        "[LocalAppDataFolder]" + installDir("one-user.args") + "|OpWatch.exe",
                        "OPWATCH_OF_ALL_USERS",
                        "[ProgramFiles64Folder]" + installDir("all-users.args") + "|OpWatch.exe"),
                searched);

        Map<String, String> actions = new TreeMap<>();
        for (Element action : elements(fragment.getElementsByTagName("CustomAction"))) {
            // An OpWatch that does not start any more must not keep the next one from being installed.
            assertEquals("ignore", action.getAttribute("Return"));
            assertEquals("immediate", action.getAttribute("Execute"));
            actions.put(
                    action.getAttribute("Id"),
                    action.getAttribute("Property") + " " + action.getAttribute("ExeCommand"));
        }
        Map<String, String> when = new TreeMap<>();
        for (Element custom : elements(fragment.getElementsByTagName("Custom"))) {
            assertEquals("RemoveExistingProducts", custom.getAttribute("Before"));
            when.put(actions.get(custom.getAttribute("Action")), custom.getTextContent());
        }
        assertEquals(
                Map.of(
                        "OPWATCH_OF_ONE_USER --quit", "OPWATCH_OF_ONE_USER AND NOT ALLUSERS",
                        "OPWATCH_OF_ALL_USERS --quit", "OPWATCH_OF_ALL_USERS AND ALLUSERS"),
                when);
    }

    private static String attribute(Document document, String element, String name) {
        return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    private static String installDir(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("windows").resolve(file));
        return lines.get(lines.indexOf("--install-dir") + 1);
    }

    @Test
    void noFileForJpackageIsLeftUnread() throws IOException {
        List<String> found = new java.util.ArrayList<>();
        for (String system : List.of("linux", "mac", "windows")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(system).resolve("resources"))) {
                files.map(file -> system + "/" + file.getFileName()).forEach(found::add);
            }
        }
        assertEquals(
                List.of(
                        "linux/copyright",
                        "linux/postinst",
                        "linux/prerm",
                        "mac/Info.plist",
                        "mac/OpWatch-post-image.sh",
                        "windows/os-condition.wxf"),
                found.stream().sorted().toList());
    }
}
