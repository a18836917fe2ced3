package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import opwatch.operation.Attention;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.Remarks;
import opwatch.operation.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ticket without names and IDs: none is left, and the same name has the same stand-in everywhere.
class TicketStandInsTest {
    private static final TicketChoice STAND_INS = new TicketChoice(true, true);

    @Test
    void noNameAndNoIdIsLeft() {
        Ticket ticket = TicketSamples.ticket(STAND_INS, TicketSamples.failed());

        for (String form : List.of(ticket.text(), ticket.html(), ticket.markdown())) {
            for (String name : List.of(
                    TicketSamples.SUBSCRIPTION,
                    TicketSamples.TENANT,
                    TicketSamples.REF.operationId(),
                    "contoso",
                    "ada@")) {
                assertFalse(form.toLowerCase(Locale.ROOT).contains(name), form);
            }
            // Of the label the subscription's name is taken out, too.
            assertTrue(form.contains("purge-subscription-1"), form);
        }
        assertTrue(
                ticket.text()
                        .contains(
                                "/subscriptions/subscription-1/providers/Microsoft.OperationalInsights/locations/westus"
                                        + "/operationStatuses/operation-1?api-version=2025-07-01\" --resource"),
                ticket.text());
        assertTrue(
                ticket.text()
                        .contains(
                                "The column 'Foo' of /subscriptions/subscription-1/resourceGroups/resource-1/providers"
                                        + "/Microsoft.OperationalInsights/workspaces/resource-2 does not exist.\n"),
                ticket.text());
        assertTrue(ticket.text().contains("Acknowledged: person-1, 2026-11-03T10:12:25Z\n"), ticket.text());
        assertTrue(ticket.text().contains("Tenant ID: tenant-1\n"), ticket.text());
        assertTrue(ticket.text().lines().toList().get(1).startsWith("Stand-ins such as tenant-1"), ticket.text());
    }

    /// A search gives a row the name of its table as label and that of its workspace as a tag.
    @Test
    void whereARowWasFoundIsNamedByStandInsToo() {
        ResultTable table = new ResultTable("rg-logs", "ws-payroll", "Salaries_SRCH");
        Remarks found = new Remarks(OperationKind.SEARCH_JOB, List.of("ws-payroll"), "in rg-logs", table);

        String text = TicketSamples.ticket(
                        STAND_INS,
                        TicketSamples.row(
                                TicketSamples.REF, "Salaries_SRCH", found, Observation.NOTHING, Attention.NONE))
                .text();

        assertTrue(text.contains("\nLabel: resource-3\n"), text);
        assertTrue(text.contains("\nTags: resource-2\n"), text);
        assertTrue(text.contains("in resource-1\n"), text);
    }

    /// Rows that name each other's operations, subscriptions and workspaces in every text.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachNameHasOneStandInInAllOfManyRows(long seed) {
        Random random = new Random(seed);
        List<String> subscriptions = ids(random, 7);
        List<String> operations = ids(random, 60);
        List<TicketRow> rows = new ArrayList<>();
        for (String operation : operations) {
            String subscription = pick(subscriptions, random);
            rows.add(row(
                    new OperationRef(Cloud.PUBLIC, subscription, "westus", operation),
                    rows.size(),
                    operations,
                    random));
        }

        String text =
                TicketSamples.ticket(STAND_INS, rows.toArray(TicketRow[]::new)).text();

        operations.forEach(id -> assertFalse(text.toLowerCase(Locale.ROOT).contains(id), id));
        subscriptions.forEach(id -> assertFalse(text.toLowerCase(Locale.ROOT).contains(id), id));
        String[] parts = text.split("Operation \\d+ of 60\n");
        for (int i = 0; i < rows.size(); i++) {
            String part = parts[i + 1];
            int subscription = subscriptionNumber(rows, i);
            assertTrue(part.contains("\nOperation ID: operation-" + (i + 1) + "\n"), part);
            assertTrue(part.contains("\nSubscription ID: subscription-" + subscription + "\n"), part);
            assertTrue(part.contains("/subscriptions/subscription-" + subscription + "/providers/"), part);
            assertEquals(
                    operations.indexOf(rows.get(i).entry().label().substring(3).toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(group(part, "Label: of operation-(\\d+)\n")),
                    part);
            assertEquals(
                    group(part, "Label: of operation-(\\d+)\n"),
                    group(part, "Message: See /operationStatuses/operation-(\\d+) of"),
                    part);
        }
    }

    /// The number of the row's subscription in the order in which the rows name them.
    private static int subscriptionNumber(List<TicketRow> rows, int row) {
        List<String> order = rows.stream()
                .map(each -> each.entry().ref().subscriptionId())
                .distinct()
                .toList();
        return order.indexOf(rows.get(row).entry().ref().subscriptionId()) + 1;
    }

    private static TicketRow row(OperationRef ref, int number, List<String> operations, Random random) {
        String other = pick(operations, random);
        String spelled = random.nextBoolean() ? other : other.toUpperCase(Locale.ROOT);
        OperationError error = new OperationError(
                OperationError.Origin.TOP,
                "Conflict",
                "See /operationStatuses/" + spelled + " of mail-" + number + "@contoso.com",
                "/subscriptions/" + ref.subscriptionId() + "/resourceGroups/rg-" + number,
                List.of(),
                List.of(new Field("resourceName", "ws " + number)));
        Remarks remarks = Remarks.NONE.withNote("rg-" + number + " and ws " + number + ": " + other);
        TicketRow row =
                TicketSamples.row(ref, "of " + spelled, remarks, TicketSamples.failedWith(error), Attention.NONE);
        return new TicketRow(row.entry(), null, "sub " + ref.subscriptionId().substring(0, 4), "", "", "2025-07-01");
    }

    private static List<String> ids(Random random, int count) {
        return random.longs(count)
                .mapToObj(each -> new UUID(each, ~each).toString())
                .toList();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String group(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }
}
