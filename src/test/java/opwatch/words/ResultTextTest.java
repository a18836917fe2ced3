package opwatch.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import opwatch.azure.StatusReader;
import opwatch.operation.OperationResult;
import opwatch.operation.OperationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'RecordCount':234812} | | 234,812 records",
                "{'RecordCount':1} | | 1 record",
                "{'RecordCount':0} | | 0 records",
                "{'rowCount':1234567} | | 1,234,567 rows",
                "{'rows':1} | | 1 row",
                "{'resultCount':0} | | 0 results",
                "{'tables':2} | | 2 tables",
                "{'resultStatistics':{'progress':45.0,'ingestedRecords':77895,'scannedGb':1018.9}} | 45 "
                        + "| 45%, 77,895 records, 1,018.9 GB scanned",
                "{'ingestedGb':0.25} | | 0.25 GB",
                "{} | 45 | 45%",
                "{} | | ''"
            })
    void whatCameIsSaidWithThousandsInGroups(String properties, @Nullable Double percent, String text) {
        assertEquals(text, ResultText.of(result(properties), percent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'RecordCount':0} | 0 records", "{'rowCount':0.0} | 0 rows", "{'tables':0} | 0 tables"})
    void nothingIsSaidByWhatIsCounted(String properties, String text) {
        assertEquals(text, ResultText.nothing(result(properties)));
    }

    private static OperationResult result(String properties) {
        OperationStatus status = StatusReader.read(
                        ("{'status':'Succeeded','properties':" + properties + "}").replace('\'', '"'))
                .orElseThrow();
        return OperationResult.of(status);
    }
}
