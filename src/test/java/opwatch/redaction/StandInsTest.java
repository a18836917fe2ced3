package opwatch.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import opwatch.redaction.StandIns.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTest {
    private static final String SUBSCRIPTION = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
    private static final String OPERATION = "713192d7-0000-0000-0000-00000000bd11";

    private final StandIns standIns = new StandIns(new HomeSpellings(List.of("/home/kim")));

    private StandIns knowing() {
        standIns.know(Kind.PERSON, "kim@contoso.com", "Kim Müller");
        standIns.know(Kind.PERSON, "kim");
        standIns.know(Kind.DOMAIN, "contoso.com");
        standIns.know(Kind.SUBSCRIPTION, SUBSCRIPTION, "Prod East");
        standIns.know(Kind.OPERATION, OPERATION);
        return standIns;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/x     | /subscriptions/subscription-1/x
                    %2FAAAA0A0A-BB1B-CC2C-DD3D-EEEEEE4E4E4E%2F                | %2Fsubscription-1%2F
                    purge of prod east, "Prod East" Prod%20East               | purge of subscription-1, "subscription-1" subscription-1
                    Prod Eastern                                              | Prod Eastern
                    operationStatuses/713192d7-0000-0000-0000-00000000bd11?x  | operationStatuses/operation-1?x
                    KIM@CONTOSO.COM asked kim%40contoso.com                   | person-1 asked person-1
                    Kim Müller, kim mu\u0308ller, Kim%20M%C3%BCller           | person-1, person-1, person-1
                    a\\nKim went, kim_1, kimono                               | a\\nperson-2 went, person-2_1, kimono
                    pat@contoso.com and pat@contoso.com at contoso.com        | person-3 and person-3 at domain-1
                    kim@fabrikam.com                                          | person-3
                    /home/kim/.local/kim                                      | ~/.local/person-2
                    11111111-2222-3333-4444-555555555555                      | id-1
                    11111111-2222-3333-4444-555555555555*0f9a                 | id-1
                    http://proxy:8080 proxy.contoso.com:8080 10.1.2.3         | http://host-1:8080 host-2:8080 host-3
                    [fe80::1ff:fe23:4567:890a] ::1                            | [host-1] ::1
                    mykv.vault.azure.net and MYKV.vault.azure.net             | host-1 and host-1
                    %2Fsrv01.corp%2F                                          | %2Fhost-1%2F
                    """)
    void aNameHasTheSameStandInWhereverItStands(String text, String safe) {
        assertEquals(safe, knowing().of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.azure.com/x westeurope.management.azure.com login.microsoftonline.com",
                "2026-11-03T10:12:30.123Z WARN opwatch.app [main] 10:12:30 at java.net.http.HttpClient",
                "java.io.IOException | at opwatch.ui.MainWindow.tick(MainWindow.java:12) | caused by more",
                "OpWatch 1.0.0, Java 25.0.1+8, Microsoft.OperationalInsights settings.json opwatch.log.1",
                "listens on 127.0.0.1:8080 of localhost",
                "$1 \\ $"
            })
    void whatIsNobodysNameStays(String text) {
        assertEquals(text, knowing().of(text));
    }

    @Test
    void whatATextNamesByAPathOrInQuotesIsLearned() {
        standIns.learn("/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-9/providers/Microsoft.OperationalInsights"
                + "/workspaces/ws-prod/tables/Heartbeat_CL, locations: /providers/Microsoft.X/locations/westus");
        standIns.learn("The workspace 'ws-old' is gone.");

        assertEquals(
                "subscription-1 in resource-1: resource-2, resource-3; resource-4 in westus",
                standIns.of(SUBSCRIPTION + " in RG-9: ws-prod, Heartbeat_CL; ws-old in westus"));
    }

    @Test
    void theUsersWhoseFoldersATextNamesAreLearned() {
        String text = "/home/lima/x, C:\\Users\\oscar\\y and file:///Users/papa of lima; https://x.example/home/page";
        standIns.learn(text);

        assertEquals(
                "/home/person-1/x, C:\\Users\\person-2\\y and file:///Users/person-3 of person-1;"
                        + " https://host-1/home/page",
                standIns.of(text));
    }

    @Test
    void oneSpellingMoreOfAKnownNameHasItsStandIn() {
        standIns.know(Kind.TENANT, "11111111-2222-3333-4444-555555555555");
        standIns.know(Kind.TENANT, "11111111-2222-3333-4444-555555555555", "Contoso");
        standIns.know(Kind.TENANT, "", "x", "  ");

        assertEquals("tenant-1 tenant-1 x", standIns.of("11111111-2222-3333-4444-555555555555 CONTOSO x"));
    }

    @Test
    void noPartOfAPasswordIsTakenForAName() {
        Redaction net = new Redaction("");
        String text = "https://kim:S3cr!t-x@proxy7:80 https://kim:S3cr!t-x@proxy.lima.local";

        assertEquals(
                "https://[secret]@host-1:80 https://[secret]@host-2",
                net.again(knowing().of(net.withoutMarkedSecrets(text))));
    }

    @Test
    void aStandInIsNotReplacedAgain() {
        String once = knowing().of("kim@contoso.com proxy.contoso.com " + SUBSCRIPTION);
        assertEquals(once, standIns.of(once));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        knowing();
        for (String piece : List.of("a.", "a@", "1:", "%2F", "kim", "a-", ":/", "1.2.")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> standIns.of(piece.repeat(200_000)), piece);
        }
    }
}
