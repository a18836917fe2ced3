package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import opwatch.azure.StatusReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which answers tell a kind, in the shapes that were recorded and documented.
class KindInAnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'resultStatistics':{'progress':100.0,'ingestedRecords':0,'scannedGb':0.0}} | SEARCH_JOB",
                "{'RecordCount':234812,'Status':'Completed'} | DELETE_DATA",
                "{'recordCount':0,'status':'Completed'} | DELETE_DATA",
                "{} | UNKNOWN",
                "{'RecordCount':234812} | UNKNOWN",
                "{'resultStatistics':'none'} | UNKNOWN",
                "{'resultStatistics':{'progress':1.0},'RecordCount':1,'Status':'x'} | UNKNOWN",
                "{'restoredLogs':{'sourceTable':'Usage'}} | UNKNOWN"
            })
    void onlyWhatWasRecordedOrDocumentedTellsAKind(String properties, OperationKind expected) {
        String body = "{'id':'/subscriptions/s/tables/A_SRCH','name':'x','status':'Succeeded','properties':"
                + properties + "}";

        assertEquals(
                expected,
                KindInAnswer.of(StatusReader.read(body.replace('\'', '"')).orElseThrow()));
    }
}
