package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import opwatch.azure.StatusReader;
import opwatch.operation.OperationResult.Counted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of an answer counts what an operation has brought.
class OperationResultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'RecordCount':234812,'Status':'Completed'} | RECORD | 234812",
                "{'recordCount':'1731'} | RECORD | 1731",
                "{'TotalRecords':7} | RECORD | 7",
                "{'numberOfRows':7} | ROW | 7",
                "{'rows_affected':7} | ROW | 7",
                "{'resultCount':7} | RESULT | 7",
                "{'tables':7} | TABLE | 7",
                "{'deletedTableCount':7} | TABLE | 7",
                "{'resultStatistics':{'progress':100.0,'ingestedRecords':418,'scannedGb':0.0}} | RECORD | 418",
                "{'RecordCount':5,'TotalRecords':9} | RECORD | 5",
                "{'Deleted Records':6} | RECORD | 6"
            })
    void theFirstCountOfRecordsRowsResultsOrTablesCounts(String properties, Counted counted, BigDecimal count) {
        OperationResult result = OperationResult.of(status("Succeeded", properties));

        assertEquals(counted, result.counted());
        assertEquals(count, result.count());
        assertEquals(false, result.nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'RecordCount':0,'Status':'Completed'} | true",
                "{'recordCount':'0'} | true",
                "{'resultStatistics':{'progress':100.0,'ingestedRecords':0,'scannedGb':12.5}} | true",
                "{'tables':[{'name':'a','rowCount':0},{'name':'b','rowCount':0}]} | true",
                "{'RecordCount':0.0} | true",
                "{'tables':[{'name':'a','rowCount':0},{'name':'b','rowCount':1}]} | false",
                "{'RecordCount':0,'TotalRecords':9} | false",
                "{'RecordCount':1} | false",
                "{'RecordCount':-1} | false",
                "{'RecordCount':null} | false",
                "{'RecordCount':'none'} | false",
                "{'RecordCount':''} | false",
                "{'failedRecords':0,'errorCount':0} | false",
                "{'skippedRows':0,'remainingRecords':0} | false",
                "{'recordCountLimit':0,'result':0,'table':0} | false",
                "{'scannedRecords':0,'scannedGb':0} | false",
                "{'count':0} | false",
                "{'RecordCount':'0x'} | false",
                "{'RecordCount':'0E999999999'} | false",
                "{} | false"
            })
    void nothingIsDoneWhereEveryCountOfTheWorkIsExactlyZero(String properties, boolean nothing) {
        assertEquals(nothing, OperationResult.isNothingDone(status("Succeeded", properties)));
        for (String word : new String[] {"InProgress", "Failed", "Canceled", "Completed"}) {
            assertEquals(false, OperationResult.isNothingDone(status(word, properties)), word);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'resultStatistics':{'scannedGb':42.5}} | 42.5 | true",
                "{'scannedGigabytes':3} | 3 | true",
                "{'ingestedGB':0.25} | 0.25 | false",
                "{'ResultsGB':'7'} | 7 | false",
                "{'scannedMb':3} | | false"
            })
    void gigabytesAreThoseThatWereScannedOrBrought(String properties, @Nullable BigDecimal amount, boolean scanned) {
        OperationResult result = OperationResult.of(status("Succeeded", properties));

        assertEquals(amount, result.gigabytes());
        assertEquals(scanned, result.scanned());
    }

    /// The schema declares what stands beside `properties`; a count there is of something else.
    @Test
    void onlyWhatStandsInPropertiesCounts() {
        OperationStatus status = StatusReader.read(
                        "{\"status\":\"Succeeded\",\"recordCount\":0,\"retry\":{\"rows\":0}}")
                .orElseThrow();

        assertEquals(new OperationResult(null, null, null, false, false), OperationResult.of(status));
    }

    private static OperationStatus status(String word, String properties) {
        String body = "{'status':'" + word + "','properties':" + properties + "}";
        return StatusReader.read(body.replace('\'', '"')).orElseThrow();
    }
}
