package opwatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must not leave in a report, in no format.
class FreeTextTest {
    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ";
    private static final List<String> SECRETS = List.of(
            JWT, "c2lnbmVkLXRhaWwtY2FuYXJ5LTEyMzQ1Njc4OTA", "kim.canary@contoso.com", "hunter2-canary", "/home/kim");
    private static final String TEXT =
            "Bearer " + JWT + " https://management.azure.com/x?api-version=1&t=638&c=MIIcanary&s="
                    + "c2lnbmVkLXRhaWwtY2FuYXJ5LTEyMzQ1Njc4OTA&h=1 kim.canary@contoso.com password=hunter2-canary /home/kim/x";

    @ParameterizedTest
    @EnumSource
    void noSecretLeavesInAnyFormat(ReportFormat format) {
        ReportView view = Views.grouped(TEXT, new ReportGroup(TEXT, 1, List.of(Views.hostile(1, TEXT))));
        String said = format.of(
                new ReportView(
                        view.app(), new Scope(TEXT, TEXT, "", "Tag", 1), view.time(), view.columns(), view.groups()),
                Views.FREE);

        SECRETS.forEach(secret -> assertFalse(said.contains(secret), secret));
        assertFalse(said.contains("MIIcanary"), said);
        assertTrue(said.contains("713192d7-0000-0000-0000-000000000001"), said);
    }

    @Test
    void noSecretIsCopiedInARow() {
        ReportView view = Views.of(Views.hostile(1, TEXT));
        for (String said : List.of(
                Csv.tabs(view, Views.FREE),
                MarkdownReport.rows(view, Views.FREE),
                MarkdownReport.table(view, Views.FREE))) {
            SECRETS.forEach(secret -> assertFalse(said.contains(secret), secret));
        }
    }

    @Test
    void theCodeOfAnErrorIsNoNameOfASecret() {
        ReportView view = Views.of(Views.row(
                1,
                "x",
                Views.remarks(""),
                Views.ended("Failed", Views.error("KeyVaultAccessDenied", "The caller has no access."))));

        assertTrue(
                Csv.of(view, Views.FREE).contains("OperationFailed > KeyVaultAccessDenied: The caller has no access."),
                Csv.of(view, Views.FREE));
    }

    @Test
    void aCutLeavesNoHalfOfASecret() {
        String text = "x".repeat(2040) + " " + JWT;
        assertFalse(Views.FREE.of(text).contains("eyJ"));
        assertEquals("a\\u202Eb", Views.FREE.line("a\u202Eb"));
    }
}
