package opwatch.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import opwatch.operation.Remarks;
import opwatch.report.ReportFile;
import opwatch.report.ReportFormat;
import opwatch.report.ReportRow;
import opwatch.report.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The CSV file that a view is exported as, in LibreOffice: what its cells are when it has opened the file.
class SpreadsheetEndToEnd {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    @TempDir
    private Path folder;

    /// A cell as LibreOffice holds it.
    private record Cell(String type, String formula, String text) {}

    /// The cells of a view's file, by record and field.
    private List<List<Cell>> opened(ReportRow... rows) throws Exception {
        Path file = folder.resolve("view.csv");
        ReportFile.write(file, Views.of(rows), ReportFormat.CSV, Views.FREE);
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        // Comma, quote, UTF-8, from the first line: what its dialog proposes for such a file.
                        "--infilter=Text - txt - csv (StarCalc):44,34,76,1",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertTrue(office.waitFor(2, TimeUnit.MINUTES), "LibreOffice does not end");
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        return cells(reader.newDocumentBuilder()
                .parse(folder.resolve("view.fods").toFile())
                .getDocumentElement());
    }

    private static List<List<Cell>> cells(Element document) {
        List<List<Cell>> records = new ArrayList<>();
        NodeList rows = document.getElementsByTagNameNS(TABLE, "table-row");
        for (int i = 0; i < rows.getLength(); i++) {
            List<Cell> record = new ArrayList<>();
            NodeList cells = ((Element) rows.item(i)).getElementsByTagNameNS(TABLE, "table-cell");
            for (int j = 0; j < cells.getLength(); j++) {
                Element cell = (Element) cells.item(j);
                String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
                Cell read = new Cell(
                        cell.getAttributeNS(OFFICE, "value-type"),
                        cell.getAttributeNS(TABLE, "formula"),
                        cell.getTextContent().strip());
                for (int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated); times > 0; times--) {
                    record.add(read);
                }
            }
            records.add(record);
        }
        return records;
    }

    private static Cell cell(List<List<Cell>> records, int row, String header) {
        List<String> headers = records.getFirst().stream().map(Cell::text).toList();
        return records.get(row).get(headers.indexOf(header));
    }

    @Test
    void idsAndTimesAreAsTheyWereAndNothingIsEvaluated() throws Exception {
        List<String> labels =
                List.of("=1+1", "@SUM(A1)", "-1", "007", "12345678901234567890", "=HYPERLINK(\"http://evil.example\")");
        ReportRow[] rows = new ReportRow[labels.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Views.row(i, labels.get(i), Remarks.NONE, Views.ended("Succeeded", null));
        }
        List<List<Cell>> records = opened(rows);

        for (int i = 0; i < rows.length; i++) {
            assertEquals(new Cell("string", "", "'" + labels.get(i)), cell(records, i + 1, "Label"));
            assertEquals(
                    new Cell("string", "", rows[i].entry().ref().operationId()), cell(records, i + 1, "Operation ID"));
            assertEquals(
                    new Cell("string", "", rows[i].entry().ref().subscriptionId()),
                    cell(records, i + 1, "Subscription ID"));
            assertEquals(new Cell("string", "", "2026-03-04T09:00:00Z"), cell(records, i + 1, "Started (UTC)"));
            assertEquals(new Cell("float", "", "249"), cell(records, i + 1, "Duration (s)"));
        }
        assertEquals(
                List.of(),
                records.stream()
                        .flatMap(List::stream)
                        .filter(cell -> !cell.formula().isEmpty())
                        .toList());
    }

    @Test
    void namesInEveryScriptAreReadAsUtf8() throws Exception {
        String label = "名称 🙂 ä";
        List<List<Cell>> records = opened(Views.row(1, label, Remarks.NONE, Views.ended("Succeeded", null)));

        assertEquals(new Cell("string", "", label), cell(records, 1, "Label"));
        assertTrue(Files.readString(folder.resolve("view.csv")).startsWith("\uFEFF"));
    }
}
