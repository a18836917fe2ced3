package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import opwatch.operation.Cloud;
import opwatch.paste.HostJudge.Verdict;
import opwatch.paste.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostJudgeTest {
    private static final String PATH = "/subscriptions/00000000-1111-2222-3333-444444444444/providers/"
            + "Microsoft.OperationalInsights/locations/westus/operationStatuses/713192d7-503f-477a-9cfe-4efc3ee2bd11";

    /// What a program puts an address in for, and what it writes in front of what it logs.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"#{base}",
                "\"#{@base}",
                "\"\\(base)",
                "\"%ARM%",
                "\"${data.x.arm}",
                "$\"{_options.Arm}",
                "`${this.arm.url}",
                "\"$this->base",
                "\"$($ctx.Environment.ResourceManagerUrl)",
                "\"%s",
                "{{arm}}",
                "String.format(\"%s",
                "poller.py:",
                "poller.py:42:",
                "c.m.a.Poller:",
                "请求",
                "https://{{host}}",
                "https://$host",
                "https://${HOST}",
                "https://%HOST%",
                "url=${a.b.c}"
            })
    void aVariableOrALoggerIsNoHost(String before) {
        assertEquals(
                1,
                PastedText.read(before + PATH, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                        .found()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://${a}.evil.test", "https://evil.test/${a}", "https://{{a}}@evil.test", "https://$a.evil.test",
                        "evil.test${a}",
                "{a}evil.test", "evil.test/Poller:", "https://a.Poller:", "user@poller.py:", "https://evil.test%s"
            })
    void aHostBesideAVariableIsForeign(String before) {
        assertEquals(
                List.of(),
                PastedText.read(before + PATH, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                        .found());
    }

    @ParameterizedTest
    @CsvSource({
        "https://management.azure.com.evil.test, management.azure.com.evil.test",
        "https://evilmanagement.azure.com, evilmanagement.azure.com",
        "https://a.b.management.azure.com, a.b.management.azure.com",
        "https://management-azure.com, management-azure.com",
        "https://management.azure.com@evil.test, evil.test",
        "https://user:pass@evil.test, evil.test",
        "https://management.azure.com\\@evil.test, evil.test",
        "https://management.azure.com:443@evil.test, evil.test",
        "https://evil.test/management.azure.com, evil.test",
        "https://evil.test/https/management.azure.com, evil.test",
        "https://evil.test?management.azure.com, evil.test",
        "https://evil.test#management.azure.com, evil.test",
        "https://evil.test/?x=management.azure.com, evil.test",
        "https://management.azure.com:8443, management.azure.com:8443",
        "https://management.azure.com., management.azure.com.",
        "https://management.azure.com:, …",
        "https://management.azure.com:443:443, …",
        "https://.management.azure.com, …",
        "https://management%2eazure.com, …",
        "https://mаnagement.azure.com, mаnagement.azure.com",
        "https://management.аzure.com, management.аzure.com",
        "https://management。azure。com, …",
        "https://management.azure.com\\.evil.test, …",
        "https://localhost:8080, localhost:8080",
        "https://[::1]:443, [::1]:443",
        "https://127.0.0.1, 127.0.0.1",
        "https:///management.azure.com, …",
        "https:/management.azure.com, …",
        "https://, …",
        "https:, …",
        "ftp://management.azure.com, …",
        "evil.test, evil.test",
        "//evil.test, evil.test",
        "evil.test:443, …",
        "localhost:8080, …",
        "evil, …",
        "evil．test, …",
        "user@evil.test, evil.test",
        ":8080, …",
        "/management.azure.com, …",
        "https://portal.azure.com/#@contoso/resource, portal.azure.com",
    })
    void aForeignHostIsNeverTakenForOurs(String before, String shown) {
        assertEquals(
                List.of(new Refusal(Reason.FOREIGN_HOST, shown)),
                PastedText.read(before + PATH, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "'",
                "`",
                ">",
                "<",
                "\"'",
                "\u0000",
                "\u0001",
                "\u001f",
                "\u200b",
                "\u200d",
                "\u202e",
                "\ufeff",
                "\u001b[0m",
                "%20",
                "%0a",
                "%22",
                "%00",
                "%2520",
                "\\",
                "\\\\",
                ",",
                ";",
                "|",
                ",\"",
                "(",
                "*",
                "\\n",
                "\\u0020",
                "\\u0022",
                "&quot;",
                "/x",
                "/?q=",
                "/?q=\"",
                "/#",
                "?",
                "/\"",
                "/'",
                "//x",
                "/./",
                "@",
                ":443\"",
                "\":443",
                "\\\"",
                "…",
                "\u3000x"
            })
    void nothingBetweenAForeignHostAndThePathHidesTheHost(String between) {
        for (String path : List.of(PATH, PATH.replace("/", "%2F"), PATH.replace("/", "%252F"))) {
            for (String host : List.of("https://evil.test", "\"https://evil.test", "<https://evil.test/a/b")) {
                String text = between.startsWith("\u3000") ? host + between.substring(1) + path : host + between + path;
                assertEquals(
                        List.of(),
                        PastedText.read(text, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                                .found(),
                        text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me@",
                "https://me:secret@",
                "https://evil.test@",
                "https://evil.test:443@",
                "https://a@b@"
            })
    void aUserNameInFrontOfAKnownHostIsNamedWithoutShowingIt(String before) {
        assertEquals(
                List.of(new Refusal(Reason.USER_INFO, "management.azure.com")),
                PastedText.read(before + "management.azure.com" + PATH, Cloud.PUBLIC, EnumSet.allOf(Cloud.class))
                        .findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://management.azure.com/",
                "HTTPS://Management.Azure.Com:443/",
                "http://management.azure.com//",
                "xhttps://management.azure.com/",
                "https://evil.test/?u=https://management.azure.com/",
                "management.azure.com/",
                "url=management.azure.com/",
                "(management.azure.com:443/",
                "//management.azure.com/"
            })
    void aKnownHostIsKnown(String prefix) {
        assertEquals(new Verdict.Known(Cloud.PUBLIC), HostJudge.judge(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "id=/",
                ":",
                "(/",
                "\u202a/",
                "\u0000",
                "$HOST/",
                "${host}/",
                "{{host}}/",
                "•/",
                "--uri="
            })
    void noHostIsNoHost(String prefix) {
        assertEquals(new Verdict.Bare(), HostJudge.judge(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/batch/", "/x?y=/", "?z=", "#/", "///", "/./"})
    void aKnownHostWithMoreBehindItIsToldApart(String behind) {
        assertEquals(new Verdict.Misplaced(), HostJudge.judge("https://management.azure.com" + behind));
    }

    @Test
    void theDemoHasNoRegionalHosts() {
        assertEquals(
                new Verdict.Foreign("eu.demo.opwatch.invalid"), HostJudge.judge("https://eu.demo.opwatch.invalid/"));
    }
}
