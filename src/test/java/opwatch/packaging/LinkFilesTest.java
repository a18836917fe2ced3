package opwatch.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import opwatch.instance.LinkRequest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// How the packages register OpWatch for links: the system starts it with the option and one text, or, on macOS,
/// sends it an event.
class LinkFilesTest {
    private static final Path FOLDER = Path.of("packaging");
    private static final Path LINUX = FOLDER.resolve("linux");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    /// Where the `.deb` has it.
    private static final String INSTALLED = "/opt/opwatch/lib/app/opwatch-link.desktop";

    /// By key, the lines of the only group.
    private static Map<String, String> entry() throws IOException {
        List<String> lines = Files.readAllLines(LINUX.resolve("opwatch-link.desktop")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals("[Desktop Entry]", lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /// `%u` is one argument, whatever is in it (Desktop Entry Specification, "The Exec key").
    @Test
    void onLinuxAnEntryOfItsOwnTakesLinksAndNothingElse() throws IOException {
        Map<String, String> entry = entry();

        assertEquals("/opt/opwatch/bin/OpWatch " + LinkRequest.OPTION + " %u", entry.get("Exec"));
        assertEquals("x-scheme-handler/opwatch;", entry.get("MimeType"));
        // Without a link it could only say that it has none.
        assertEquals("true", entry.get("NoDisplay"));
        assertEquals("Application", entry.get("Type"));
        assertEquals("false", entry.get("Terminal"));
    }

    @Test
    void theDebRegistersItAndTakesItBack() throws IOException {
        String commands = Files.readString(LINUX.resolve("resources").resolve("postinst"));
        assertTrue(
                commands.contains("DESKTOP_COMMANDS_INSTALL\nxdg-desktop-menu install " + INSTALLED + "\n"), commands);
        String back =
                Files.readString(LINUX.resolve("resources").resolve("prerm")).replace(" \\\n ", "");
        assertTrue(
                back.contains("do_if_file_belongs_to_single_package " + INSTALLED + " xdg-desktop-menu uninstall "
                        + INSTALLED + "\n"),
                back);
        // opwatch.image.app is lib/app of what becomes /opt/opwatch.
        assertTrue(Files.readString(FOLDER.resolve("pom.xml"))
                .contains("<fileset dir=\"packaging/linux\" includes=\"opwatch-link.desktop\"/>"));
    }

    /// Microsoft, "Registering an Application to a URI Scheme": a key of the scheme's name, `URL Protocol` in it, and
    /// the command.
    @Test
    void onWindowsTheInstallerRegistersItForThoseItInstallsFor() throws Exception {
        Document fragment = parse(FOLDER.resolve(Path.of("windows", "resources", "os-condition.wxf")));
        Element component = (Element) XPATH.evaluate("//Component", fragment, XPathConstants.NODE);
        Element key = (Element) XPATH.evaluate("//Component/RegistryKey", fragment, XPathConstants.NODE);
        Map<String, String> values = new LinkedHashMap<>();
        for (Element value : all("//Component/RegistryKey/RegistryValue", fragment)) {
            values.put(value.getAttribute("Key") + "|" + value.getAttribute("Name"), value.getAttribute("Value"));
        }

        // For one user or for all, as the installer; outside of the profile's folders, where ICE38 wants HKCU.
        assertEquals("HKMU Software\\Classes\\opwatch", key.getAttribute("Root") + " " + key.getAttribute("Key"));
        assertEquals("TARGETDIR", ((Element) component.getParentNode()).getAttribute("Id"));
        assertEquals(
                Map.of(
                        "|", "URL:OpWatch",
                        "|URL Protocol", "",
                        "DefaultIcon|", "\"[INSTALLDIR]OpWatch.exe\",0",
                        "shell\\open\\command|", "\"[INSTALLDIR]OpWatch.exe\" " + LinkRequest.OPTION + " \"%1\""),
                values);
        // What no feature of jpackage's own file refers to would be left out.
        assertEquals(
                component.getAttribute("Id"),
                XPATH.evaluate("//ComponentGroup[@Id='FragmentOsCondition']/ComponentRef/@Id", fragment));
    }

    @Test
    void onMacOsTheAppIsSentLinksOfItsScheme() throws Exception {
        Document list = parse(FOLDER.resolve(Path.of("mac", "resources", "Info.plist")));

        assertEquals(
                List.of("opwatch"),
                all(
                                "//key[.='CFBundleURLTypes']/following-sibling::array[1]/dict"
                                        + "/key[.='CFBundleURLSchemes']/following-sibling::array[1]/string",
                                list)
                        .stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    private static List<Element> all(String path, Document in) throws Exception {
        NodeList found = (NodeList) XPATH.evaluate(path, in, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /// Without name spaces, which XPath would want a name for.
    private static Document parse(Path file) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Apple's DTD is not fetched.
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        return builder.parse(new ByteArrayInputStream(Files.readString(file).getBytes(StandardCharsets.UTF_8)));
    }
}
