package opwatch.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Region;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.ui.kit.OnFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OnFxThread.class)
class PlaceNamesTest {
    private static final String ID = "abcdef00-1111-2222-3333-444444444444";

    private static final String TENANT = "aaaaaaaa-1111-2222-3333-444444444444";

    private final PlaceNames names = new PlaceNames();

    private static OperationRef in(String subscription, String location) {
        return new OperationRef(Cloud.PUBLIC, subscription, location, "op-1");
    }

    @Test
    void aSubscriptionHasItsIdUntilAzureTellsItsNameInAnyCase() {
        assertEquals(ID, names.subscription(in(ID, "westus")));
        assertFalse(names.knowsSubscription(in(ID, "westus")));
        int before = names.rounds().get();

        names.learn(
                List.of(new Subscription(Cloud.PUBLIC, ID.toUpperCase(java.util.Locale.ROOT), "Prod", "")), List.of());

        assertEquals("Prod", names.subscription(in(ID, "westus")));
        assertTrue(names.knowsSubscription(in(ID, "westus")));
        assertEquals(before + 1, names.rounds().get());
    }

    /// Azure lets subscriptions have the same name.
    @Test
    void subscriptionsOfOneNameAreToldApartInALongList() {
        String twin = "12345678-1111-2222-3333-444444444444";
        String other = "87654321-1111-2222-3333-444444444444";
        names.learn(
                List.of(
                        new Subscription(Cloud.PUBLIC, ID, "Pay-As-You-Go", ""),
                        new Subscription(Cloud.PUBLIC, other, "Prod", "")),
                List.of());
        assertEquals("Pay-As-You-Go", names.subscriptionApart(in(ID, "westus")));

        names.learn(List.of(new Subscription(Cloud.PUBLIC, twin, "Pay-As-You-Go", "")), List.of());

        assertEquals("Pay-As-You-Go (abcdef00)", names.subscriptionApart(in(ID, "westus")));
        assertEquals("Pay-As-You-Go (12345678)", names.subscriptionApart(in(twin, "westus")));
        assertEquals("Prod", names.subscriptionApart(in(other, "westus")));
        assertEquals("Pay-As-You-Go", names.subscription(in(twin, "westus")));
        String unknown = "00000000-1111-2222-3333-444444444444";
        assertEquals(unknown, names.subscriptionApart(in(unknown, "westus")));
    }

    /// What looks the same is the same, and an ID has one spelling.
    @ParameterizedTest
    @CsvSource({
        "PAY-as-you-go, PAY-as-you-go",
        "'Pay-As-You-Go ', 'Pay-As-You-Go '",
        "'Pay-As-You-Go\t', 'Pay-As-You-Go\t'"
    })
    void namesThatLookTheSameAreToldApart(String second, String shown) {
        String twin = "12345678-1111-2222-3333-444444444444";
        names.learn(
                List.of(
                        new Subscription(Cloud.PUBLIC, ID, "Pay-As-You-Go", ""),
                        new Subscription(Cloud.PUBLIC, twin, second, "")),
                List.of());

        assertEquals(
                "Pay-As-You-Go (abcdef00)",
                names.subscriptionApart(in(ID.toUpperCase(java.util.Locale.ROOT), "westus")));
        assertEquals(shown + " (12345678)", names.subscriptionApart(in(twin, "westus")));
    }

    @Test
    void aNameStaysKnownWhenALaterListHasItNoMore() {
        names.learn(
                List.of(new Subscription(Cloud.PUBLIC, ID, "Prod", "")), List.of(new Region("newland", "New Land")));
        names.learn(List.of(new Subscription(Cloud.PUBLIC, ID, " ", "")), List.of());

        assertEquals("Prod", names.subscription(in(ID, "newland")));
        assertEquals("New Land", names.location(in(ID, "newland")));
    }

    @Test
    void aTenantHasItsNameOrItsDomainOrItsId() {
        String other = "bbbbbbbb-1111-2222-3333-444444444444";
        assertEquals(TENANT, names.tenant(TENANT));
        assertFalse(names.knowsTenant(TENANT));

        names.learn(List.of(
                new Tenant(TENANT.toUpperCase(java.util.Locale.ROOT), "Contoso", "contoso.com"),
                new Tenant(other, " ", "fabrikam.com"),
                new Tenant("cccccccc-1111-2222-3333-444444444444", "", "")));

        assertEquals("Contoso", names.tenant(TENANT));
        assertTrue(names.knowsTenant(TENANT));
        assertEquals("fabrikam.com", names.tenant(other));
        assertFalse(names.knowsTenant("cccccccc-1111-2222-3333-444444444444"));
    }

    @ParameterizedTest
    @CsvSource({
        "westus, West US",
        "West US, West US",
        "(US) West US, West US",
        "WESTUS, West US",
        "usgovvirginia, USGov Virginia",
        "eastus2euap, East US 2 EUAP",
        "newland, newland",
        "New Land, newland"
    })
    void aRegionHasOneSpellingHoweverItWasTyped(String typed, String shown) {
        assertEquals(shown, names.location(in(ID, typed)));
    }
}
