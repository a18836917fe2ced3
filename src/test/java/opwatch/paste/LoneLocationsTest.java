package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an operation is whose parts stand apart, and what is said where the text does not tell. `SUB`, `OTHER`,
/// `GUID` and `NEXT` stand for IDs, `~` for a line break.
class LoneLocationsTest {
    private static final String SUB = "3d9e1c40-0000-4000-8000-00000000a001";
    private static final String OTHER = "3d9e1c40-0000-4000-8000-00000000a002";
    private static final String GUID = "81c7f3aa-26be-4d0e-b7a5-90d2c4e6f801";
    private static final String NEXT = "91c7f3aa-26be-4d0e-b7a5-90d2c4e6f802";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '$',
            value = {
                "{\"subscriptionId\":\"SUB\",\"location\":\"West Europe\",\"operationId\":\"GUID\"} ! West Europe",
                "[{\"subscriptionId\":\"SUB\",\"location\":\"Korea South\",\"operationId\":\"GUID\"}] ! koreasouth",
                "{~  \"subscriptionId\": \"SUB\",~  \"location\": \"UK South\",~  \"operationId\": \"GUID\"~} ! UK South",
                "{\"subscriptionId\":\"SUB\",\"location\":\"Far Away 7\",\"operationId\":\"GUID\"} ! Far Away 7",
                "Get-X -SubscriptionId SUB -Location 'West US 2' -OperationId GUID ! West US 2",
                "@{ SubscriptionId = 'SUB'; Location = 'North Central US'; OperationId = 'GUID' } ! North Central US",
                "@{ SubscriptionId = 'SUB'; Location = 'USGov Virginia'; OperationId = 'GUID' } ! usgovvirginia",
                "subscription SUB location: Mexico Central operation id GUID ! Mexico Central",
                "subscriptionId: SUB~location: East US 2 EUAP~operationId: GUID ! East US 2 EUAP",
                "subscription SUB region Saudi Arabia East operation GUID ! Saudi Arabia East",
                "regionDisplayName=\"Taiwan Northwest\" subscription=SUB operationId=GUID ! Taiwan Northwest"
            })
    void aLocationOfSeveralWordsIsTakenWhole(String text, String location) {
        assertEquals(found(location, GUID), read(text).findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var location = \"eastus\";",
                "const location = 'eastus';",
                "let location = \"eastus\"",
                "string location = \"eastus\";",
                "String location = \"eastus\";",
                "val location = \"eastus\"",
                "local location=eastus",
                "export LOCATION=eastus",
                "set LOCATION=eastus",
                "setx LOCATION eastus",
                "ENV LOCATION=eastus",
                "My location: eastus",
                "AZURE_LOCATION=eastus",
                "location := \"eastus\""
            })
    void aVariableNamesTheLocation(String line) {
        assertEquals(
                found("eastus", GUID),
                read("subscriptionId = \"SUB\"~" + line + "~operationId = \"GUID\"")
                        .findings());
    }

    @Test
    void eachObjectOfALineHasItsOwnLocation() {
        assertEquals(
                Stream.concat(found("West Europe", GUID).stream(), found("East Asia", NEXT).stream())
                        .toList(),
                read("[{\"subscriptionId\":\"SUB\",\"location\":\"West Europe\",\"operationId\":\"GUID\"},"
                                + "{\"subscriptionId\":\"SUB\",\"location\":\"East Asia\",\"operationId\":\"NEXT\"}]")
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subscriptionId\":\"SUB\",\"location\":\"westus\",\"displayName\":\"East US DR\",\"operationId\":\"GUID\"}",
                "{\"subscriptionId\":\"SUB\",\"location\":\"westus\",\"group\":\"rg east us\",\"azureAsyncOperationId\":\"GUID\"}",
                "{\"subscriptionId\":\"SUB\",\"location\":\"westus\",\"data\":{\"name\":\"East US DR\",\"operationId\":\"GUID\"}}",
                "{~\"subscriptionId\": \"SUB\",~\"location\": \"westus\",~\"name\": \"East US DR\",~\"operationId\": \"GUID\"~}"
            })
    void aNamedLocationGoesBeforeARegionInAnotherValue(String text) {
        assertEquals(found("westus", GUID), read(text).findings());
    }

    @Test
    void inASentenceTheRegionBesideTheIdGoesBeforeALocationElsewhere() {
        assertEquals(
                Stream.concat(found("westus", GUID).stream(), found("eastus", NEXT).stream())
                        .toList(),
                read("location: westus~~subscription SUB~~Operation GUID in westus.~Then operation NEXT in eastus.")
                        .findings());
    }

    /// The subscription stands in the sentence of the other operation.
    @Test
    void aSentenceLendsNothingToTheNextOne() {
        assertEquals(
                Stream.concat(found("westus", GUID).stream(), onlyIds(NEXT).stream())
                        .toList(),
                read("location: westus, subscription SUB, operation GUID~Then operation NEXT in eastus.")
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sourceSubscriptionId\":\"SUB\",\"targetSubscriptionId\":\"OTHER\",\"location\":\"westus\",\"operationId\":\"GUID\"}",
                "{\"subscriptionId\":\"SUB\",\"sourceLocation\":\"westus\",\"targetLocation\":\"eastus\",\"asyncOperationId\":\"GUID\"}",
                "subscription SUB moved from location Far Away, operation id GUID"
            })
    void whatIsAmbiguousIsNotGuessed(String text) {
        assertEquals(onlyIds(GUID), read(text).findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Subscription ID | Location | Operation ID |~|---|---|---|~| SUB | eastus | GUID |~| SUB | eastus | NEXT |",
                "| Operation ID | Location | Subscription |~|:--|:--|:--|~| `GUID` | `eastus` | `SUB` |~| `NEXT` | `eastus` | `SUB` |",
                "+---+---+---+~| Subscription | Location | Operation ID |~+---+---+---+~| SUB | eastus | GUID |~"
                        + "| SUB | eastus | NEXT |~+---+---+---+",
                "\u2502 Subscription \u2502 Location \u2502 Operation ID \u2502~\u2502 SUB \u2502 eastus \u2502 GUID \u2502~"
                        + "\u2502 SUB \u2502 eastus \u2502 NEXT \u2502",
                "Subscription: SUB~~location,operationId~eastus,GUID~eastus,NEXT"
            })
    void aTableIsReadFromItsFirstLineToItsLast(String text) {
        assertEquals(
                Stream.concat(found("eastus", GUID).stream(), found("eastus", NEXT).stream())
                        .toList(),
                read(text).findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '$',
            value = {
                "AsyncOperationId                      Location~------------------------------------  --------~GUID  eastus ! eastus",
                "OperationId                          Location~-----------                          --------~GUID eastus ! eastus",
                "azureAsyncOperationId,status~GUID,Running ! $$",
                "operationId,location~GUID,eastus ! eastus",
                "Status\tOperationId~Running\tGUID ! $$",
                "Get-X -Location \"East US\" -OperationId GUID ! East US",
                "Der Vorgang GUID haengt ! $$",
                "L'operation GUID echoue ! $$",
                "操作 ID GUID が失敗しました ! $$",
                "Operation 'GUID' hangs in West Europe ! West Europe"
            })
    void anIdInATableOrASentenceOpensTheFormWithItsLocation(String text, String location) {
        assertEquals(new PastedText(onlyIds(GUID), new PastedText.Known("", location, List.of(GUID))), read(text));
    }

    /// Longer than an excerpt, and more than the refusals that are told.
    @Test
    void eachIdWithoutALocationIsKnownWhole() {
        List<String> ids = IntStream.range(0, 30)
                .mapToObj(i -> "%08d-1111-2222-3333-444444444444*%s".formatted(i, "ab".repeat(32)))
                .toList();
        PastedText read = read("operationId~" + String.join("~", ids));
        assertEquals(ids, read.known().operationIds());
        PastedText other = read("operation ID GUID");
        assertEquals(
                Stream.concat(ids.stream(), Stream.of(GUID)).toList(),
                PastedText.of(List.of(read, other, read)).known().operationIds());
    }

    @Test
    void aColumnOfIdsIsReadToItsEnd() {
        assertEquals(onlyIds(GUID, NEXT), read("operationId~GUID~NEXT").findings());
    }

    @Test
    void aSentenceIsNoTable() {
        assertEquals(
                found("eastus", GUID),
                read("The operation failed, sorry~subscription SUB in eastus, operation GUID")
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operationId,correlationId~GUID,NEXT",
                "{\"eventTimestamp\":\"2026-11-23T21:00:00Z\",\"operationId\":\"GUID\",\"location\":\"West Europe\"}",
                "Operation GUID, eventDataId NEXT"
            })
    void theActivityLogsOperationIdStaysAnotherThing(String text) {
        assertEquals(List.of(new Refusal(Reason.NOTHING_FOUND, "")), read(text).findings());
    }

    private static PastedText read(String form) {
        String text = form.replace('~', '\n')
                .replace("SUB", SUB)
                .replace("OTHER", OTHER)
                .replace("GUID", GUID)
                .replace("NEXT", NEXT);
        return PastedText.read(text, Cloud.PUBLIC, PastedTextFuzzTest.REAL);
    }

    private static List<Finding> found(String location, String id) {
        Cloud cloud = location.startsWith("usgov") ? Cloud.US_GOVERNMENT : Cloud.PUBLIC;
        return List.of(new Finding.Operation(new OperationRef(cloud, SUB, location, id)));
    }

    private static List<Finding> onlyIds(String... ids) {
        return Stream.of(ids)
                .<Finding>map(id -> new Refusal(Reason.ONLY_AN_ID, id))
                .toList();
    }
}
