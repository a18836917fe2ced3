package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import opwatch.discovery.ListReply.Next;
import opwatch.discovery.ListRequest;
import opwatch.discovery.Listed;
import opwatch.discovery.WorkspaceName;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import opwatch.operation.ResultStatistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are not as Azure documents them.
class ListReaderTest {
    private static final ListRequest TABLES = new ListRequest.Tables(
            new WorkspaceName(Cloud.PUBLIC, "11111111-0000-0000-0000-000000000001", "rg", "ws-1"));

    private static ListReader.@Nullable Found read(String body) {
        return ListReader.read(TABLES, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Numbers with an exponent at the end of what a number here can have: written out they have two
    /// thousand million digits.
    @ParameterizedTest
    @ValueSource(strings = {"1e19", "1e2147483647", "1e2147483648", "1e-2147483647", "10e2147483647", "-0.1e400"})
    void aNumberThatNothingCountsIsNone(String number) {
        ListReader.Found found = read("{\"value\":[{\"name\":\"A_SRCH\",\"properties\":{\"searchResults\":{"
                + "\"azureAsyncOperationId\":\"id\"},\"resultStatistics\":{\"ingestedRecords\":" + number + "}}}]}");

        assertEquals(
                List.of(new Listed.Table(
                        "A_SRCH",
                        new Listed.Job(OperationKind.SEARCH_JOB, "id", "", null, null, ResultStatistics.NONE))),
                found == null ? List.of() : found.listed());
    }

    /// Such a list is not at its end, whatever is meant.
    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "{\"href\":\"https://x.test\"}", "[\"https://x.test\"]", "\" \""})
    void aLinkThatIsNoTextLeadsElsewhere(String link) {
        ListReader.Found found = read("{\"nextLink\":" + link + ",\"value\":[{\"name\":\"T\"}]}");

        assertEquals(List.of(new Listed.Table("T", null)), found == null ? List.of() : found.listed());
        assertEquals(
                new Next.Elsewhere(""),
                ListPath.next(Cloud.PUBLIC, ListPath.of(TABLES), found == null ? "" : found.link()));
    }

    @Test
    void aLinkThatIsNullOrEmptyIsTheEnd() {
        for (String link : List.of("null", "\"\"")) {
            ListReader.Found found = read("{\"value\":[],\"nextLink\":" + link + "}");
            assertEquals(new ListReader.Found(List.of(), ""), found, link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{}",
                "{\"value\":null}",
                "{\"value\":{}}",
                "{\"value\":[",
                "{\"value\":[]} x",
                "{\"value\":[],\"value\":[]}",
                "{\"value\":[{\"name\":\"a\",\"name\":\"b\"}]}"
            })
    void whatIsNoPageIsNone(String body) {
        assertNull(read(body));
    }
}
