package opwatch.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationRefTest {
    private static final String SUB = "abcdef00-1111-2222-3333-444444444444";
    private static final String ID = "713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final OperationRef REF = new OperationRef(Cloud.PUBLIC, SUB, "westus", ID);

    @Test
    void caseAndTheSpellingOfTheLocationMakeNoDifference() {
        OperationRef other = new OperationRef(
                Cloud.PUBLIC, SUB.toUpperCase(Locale.ROOT), "(US) West US", ID.toUpperCase(Locale.ROOT));
        assertEquals(REF, other);
        assertEquals(REF.hashCode(), other.hashCode());
        assertEquals(REF.key(), other.key());
        assertEquals(REF.subscriptionKey(), other.subscriptionKey());
    }

    @Test
    void eachPartMakesADifference() {
        List<OperationRef> others = List.of(
                new OperationRef(Cloud.CHINA, SUB, "westus", ID),
                new OperationRef(Cloud.PUBLIC, SUB.replace('1', '2'), "westus", ID),
                new OperationRef(Cloud.PUBLIC, SUB, "westus2", ID),
                new OperationRef(Cloud.PUBLIC, SUB, "westus", ID.replace('7', '8')));
        others.forEach(other -> assertNotEquals(REF, other));
        others.forEach(other -> assertNotEquals(REF.key(), other.key()));
    }

    @Test
    void theSpellingAsItCameIsKept() {
        OperationRef ref = new OperationRef(Cloud.PUBLIC, SUB.toUpperCase(Locale.ROOT), "West US", "ABC*Def");
        assertEquals(
                List.of(SUB.toUpperCase(Locale.ROOT), "West US", "ABC*Def"),
                List.of(ref.subscriptionId(), ref.place().text(), ref.operationId()));
    }

    @Test
    void thePathIsRebuiltFromTheParts() {
        assertEquals(
                "/subscriptions/" + SUB + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/"
                        + ID,
                new OperationRef(Cloud.PUBLIC, SUB, "(US) West US", ID).path());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "westus,westus",
                "West US,westus",
                "WESTUS2,westus2",
                "(US) West US,westus",
                "(Asia Pacific) East Asia,eastasia",
                "' West US ',westus",
                "West\u00a0US,westus",
                "(us) west us,westus"
            })
    void aRegionsDisplayNameBecomesItsName(String location, String name) {
        assertEquals(name, OperationRef.locationName(location));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals("southindia", OperationRef.locationName("SOUTH INDIA"));
            assertEquals(
                    new OperationRef(Cloud.PUBLIC, SUB, "southindia", "i"),
                    new OperationRef(Cloud.PUBLIC, SUB, "SOUTHINDIA", "I"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "westus",
                "abcdef0011112222333344444444444",
                " " + SUB,
                SUB + "\n",
                "{" + SUB + "}",
                SUB + "0",
                "gbcdef00-1111-2222-3333-444444444444",
                "abcdef00-1111-2222-3333-44444444444４"
            })
    void aSubscriptionIsAGuidAndNothingAroundIt(String text) {
        assertFalse(OperationRef.isSubscriptionId(text));
        assertThrows(IllegalArgumentException.class, () -> new OperationRef(Cloud.PUBLIC, text, "westus", ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "w",
                "west-us",
                "west/us",
                "west%20us",
                "west\nus",
                "()westus",
                "(US",
                "wéstus",
                "..",
                "{location}"
            })
    void aLocationIsLettersAndDigits(String text) {
        assertFalse(OperationRef.isLocation(text));
        assertThrows(IllegalArgumentException.class, () -> new OperationRef(Cloud.PUBLIC, SUB, text, ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {ID, "a", "5f8a7b0c9d1e2f3a4b5c6d7e", "713192d7*0123456789ABCDEF", "a.b_c~d-e"})
    void anOperationIdIsOneHarmlessSegment(String text) {
        assertTrue(OperationRef.isOperationId(text));
        assertEquals(text, new OperationRef(Cloud.PUBLIC, SUB, "westus", text).operationId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ".", "..", "../x", "a/b", "a?b", "a#b", "a%2fb", "a b", "a\n", "a\\b", "*", "é", "a@b", "a:b"
            })
    void whatCouldLeaveItsSegmentIsNoOperationId(String text) {
        assertFalse(OperationRef.isOperationId(text));
        assertThrows(IllegalArgumentException.class, () -> new OperationRef(Cloud.PUBLIC, SUB, "westus", text));
    }

    @Test
    void anOperationIdHasAtMost200Characters() {
        assertTrue(OperationRef.isOperationId("a".repeat(200)));
        assertFalse(OperationRef.isOperationId("a".repeat(201)));
    }
}
