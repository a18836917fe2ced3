package opwatch.azure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.operation.Purges;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which paths a token may leave with.
class ArmPathTest {
    private static final String S = "/subscriptions/" + Purges.SUBSCRIPTION;
    private static final String STATUS =
            S + "/providers/Microsoft.OperationalInsights/locations/westus/operationStatuses/713192d7-503f";
    private static final String VERSION = "?api-version=2025-07-01";
    private static final String[] PIECES = {
        "/",
        "//",
        "\\",
        "..",
        ".",
        "%2F",
        "%2E%2E",
        "%5C",
        "%00",
        "%C3%A4",
        "%c3",
        ";",
        "?",
        "#",
        "@evil.test",
        ":443",
        "/providers/",
        "/listKeys",
        "operations",
        "/operations/",
        "purge-",
        "workspaces",
        "ä",
        "(",
        ")",
        "*",
        "&x=1",
        "=",
        "+",
        "a",
        "9",
        "-",
        "_",
        "~",
        "/resourceGroups/rg",
        "/locations/westus",
        "\u202e",
        "\n",
        " "
    };

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
    void theTwoShapesOfAStatusLeave(Cloud cloud) {
        for (String path :
                List.of(STATUS, Purges.PATH, Purges.in("räum_1.(a)", "ws-prod").path())) {
            assertDoesNotThrow(() -> ArmHttp.guardPath(uri(cloud, path + VERSION), cloud, ArmPath.STATUSES));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/subscriptions?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/sharedKeys"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/purge/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.Insights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/a%2Fb/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/a%C0%AFb/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/a%E0%80%AFb/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/../providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/rg./providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01&t=1",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID/x"
                        + "?api-version=2025-07-01",
                "S/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws-prod/operations/ID"
                        + "?api-version=2025-07-01#x"
            })
    void everyOtherPathIsRefused(String shape) {
        URI uri = uri(Cloud.PUBLIC, shape.replaceFirst("^S", S).replace("ID", Purges.ID));

        assertThrows(SecurityException.class, () -> ArmHttp.guardPath(uri, Cloud.PUBLIC, ArmPath.STATUSES));
    }

    @Test
    void aListIsNoStatusAndAStatusNoList() {
        for (String path : List.of("/subscriptions", "/tenants", S + "/locations")) {
            URI uri = uri(Cloud.PUBLIC, path + "?api-version=2022-12-01&$skiptoken=abc");
            assertTrue(ArmPath.isOneOf(ArmPath.LISTS, uri), path);
            assertFalse(ArmPath.isOneOf(ArmPath.STATUSES, uri), path);
        }
        assertFalse(ArmPath.isOneOf(ArmPath.LISTS, uri(Cloud.PUBLIC, Purges.PATH + VERSION)));
        assertFalse(ArmPath.isOneOf(ArmPath.LISTS, uri(Cloud.PUBLIC, STATUS + VERSION)));
    }

    /// What is left when the parts of a reference are mangled passes only where it still is one of the two
    /// shapes, as another judge takes them apart.
    @Test
    void noMangledReferenceLeavesWithAnotherPath() {
        Random chance = new Random(20);
        Set<Integer> passed = new TreeSet<>();
        for (int i = 0; i < 50_000; i++) {
            String whole = mangled(i % 2 == 0 ? STATUS : Purges.PATH, chance) + VERSION;
            URI uri = uriOrNull(whole);
            if (uri != null && ArmPath.isOneOf(ArmPath.STATUSES, uri)) {
                passed.add(i % 2);
                assertEquals(VERSION.substring(1), uri.getRawQuery(), whole);
                assertTrue(isStatus(uri.getRawPath().split("/", -1)), whole);
                assertEquals(uri, uri.normalize(), whole);
            }
        }
        assertEquals(Set.of(0, 1), passed);
    }

    @Test
    void eachReferenceThatCanBeMadeMayLeave() {
        Random chance = new Random(21);
        int made = 0;
        for (int i = 0; i < 50_000; i++) {
            OperationRef ref =
                    refOrNull(mangled("rg-logs", chance), mangled("ws-prod", chance), mangled("westus", chance));
            if (ref != null) {
                made++;
                assertTrue(ArmPath.isOneOf(ArmPath.STATUSES, uri(Cloud.PUBLIC, ref.path() + VERSION)), ref.path());
            }
        }
        assertTrue(made > 1000, "only " + made);
    }

    private static boolean isStatus(String[] names) {
        boolean location = names.length == 9
                && names[3].equals("providers")
                && names[5].equals("locations")
                && names[6].matches("[a-z0-9]+")
                && names[7].equals("operationStatuses")
                && OperationRef.isOperationId(names[8]);
        boolean purge = names.length == 11
                && names[3].equals("resourceGroups")
                && Place.Workspace.isResourceGroup(URLDecoder.decode(names[4], StandardCharsets.UTF_8))
                && names[5].equals("providers")
                && names[7].equals("workspaces")
                && names[8].matches("[A-Za-z0-9-]+")
                && names[9].equals("operations")
                && OperationRef.isPurgeId(names[10]);
        String provider = location ? names[4] : purge ? names[6] : "";
        return names[1].equals("subscriptions")
                && OperationRef.isSubscriptionId(names[2])
                && provider.equals("Microsoft.OperationalInsights");
    }

    private static String mangled(String text, Random chance) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = chance.nextInt(3); i >= 0; i--) {
            int at = chance.nextInt(mangled.length() + 1);
            int end = Math.min(mangled.length(), at + chance.nextInt(3));
            mangled.replace(at, end, chance.nextInt(3) == 0 ? "" : PIECES[chance.nextInt(PIECES.length)]);
        }
        return mangled.toString();
    }

    private static @Nullable OperationRef refOrNull(String group, String workspace, String location) {
        try {
            return location.length() % 2 == 0
                    ? Purges.in(group, workspace)
                    : new OperationRef(Cloud.PUBLIC, Purges.SUBSCRIPTION, location, "x" + workspace);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URI uriOrNull(String path) {
        try {
            return URI.create("https://management.azure.com" + path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static URI uri(Cloud cloud, String path) {
        return URI.create("https://" + cloud.armHost() + path);
    }
}
