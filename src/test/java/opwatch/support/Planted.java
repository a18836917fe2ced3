package opwatch.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opwatch.network.ConnectionTest;
import opwatch.network.ConnectionTest.Finding;
import opwatch.network.ConnectionTest.Hop;
import opwatch.network.Failure;
import opwatch.network.ProxyChoice;
import opwatch.operation.Attention;
import opwatch.operation.Attention.Acknowledgement;
import opwatch.operation.Attention.StateThen;
import opwatch.operation.Check;
import opwatch.operation.Cloud;
import opwatch.operation.Field;
import opwatch.operation.Observation;
import opwatch.operation.OperationError;
import opwatch.operation.OperationKind;
import opwatch.operation.OperationRef;
import opwatch.operation.OperationStatus;
import opwatch.operation.Remarks;
import opwatch.operation.Subscription;
import opwatch.operation.Tenant;
import opwatch.operation.WatchEntry;
import opwatch.settings.Preset;
import opwatch.signin.Account;
import opwatch.signin.DirectoryListing.TenantAccess;
import opwatch.signin.Registration;
import opwatch.signin.SignInState;
import opwatch.signin.TokenStorage;

/// A folder, a list and accounts that are full of secrets and names.
///
/// @param files those that were written
/// @param everywhere all texts with something planted in them
record Planted(DiagnosticsSource source, List<Path> files, String everywhere) {
    static final Instant AT = Instant.parse("2026-11-03T10:12:30Z");
    static final String HOME = "/home/k.zyxel";
    static final ThisComputer COMPUTER = new ThisComputer("k.zyxel", List.of("ZYX-LAPTOP7", "zyxel.lan", ""));

    private static final String OBJECT = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a01";
    private static final String TENANT = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a02";
    private static final String GUEST_TENANT = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a03";
    private static final String SUBSCRIPTION = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a04";
    private static final String LISTED = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a05";
    private static final String OPERATION = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a06";
    private static final String CLIENT = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a07";
    private static final String UNKNOWN = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a08";
    private static final String PRESET_TENANT = "0b0b0b0b-1111-4222-8333-0a0a0a0a0a09";
    private static final String JWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFudGVkIn0.cGxhbnRlZC1zaWduYXR1cmU";
    private static final String TAIL = "cGxhbnRlZC10YWlsLTEyMzQ1Njc4OTAxMjM0NTY3ODkw";

    static final List<String> SECRETS = List.of(
            // Accounts and their user.
            "kim.zyxel@zyxelcorp.com",
            "Kim Zyxel",
            "zyxelcorp.com",
            OBJECT,
            TENANT,
            "k.zyxel",
            "/home/",
            // Tenants and subscriptions.
            GUEST_TENANT,
            "Guest Gmbh",
            "guestgmbh.onmicrosoft.com",
            SUBSCRIPTION,
            "Zulu Payroll",
            LISTED,
            "Yankee Test",
            // The list.
            OPERATION,
            "purge of the zulus",
            "whiskey-tag",
            "call victor",
            "victor.uniform@tango.de",
            "ws-sierra",
            "rg-romeo",
            "because quebec said so",
            // Settings.
            "papa view",
            "label:oscar",
            "novemberfield",
            CLIENT,
            PRESET_TENANT,
            // Hosts.
            "proxy-mike.lima.local",
            "socks-kilo",
            "juliett.vault.azure.net",
            "10.20.30.40",
            "fe80::1ff:fe23:4567:890a",
            "ZYX-LAPTOP7",
            "zyxel.lan",
            // What a log should not have, and might.
            JWT,
            TAIL,
            "hotel-password",
            "golf-pin-4711",
            "fox@trot.example",
            UNKNOWN,
            "echo-user",
            "delta!pass",
            "charlie-secret",
            "bravo-cookie");

    private static final String LOG = """
            2026-11-03T10:00:00.000Z INFO opwatch.app [main] OpWatch 1.0.0 started on zyx-laptop7, home /home/k.zyxel/.local
            2026-11-03T10:00:01.000Z WARN opwatch.checks [poll] Forbidden for operation 0b0b0b0b-1111-4222-8333-0a0a0a0a0a06 \
            of subscription 0B0B0B0B-1111-4222-8333-0A0A0A0A0A04 (Zulu Payroll) in westus
            2026-11-03T10:00:02.000Z WARN opwatch.signin [net] kim.zyxel@zyxelcorp.com of Zyxelcorp.com, Kim%20Zyxel, \
            0b0b0b0b-1111-4222-8333-0a0a0a0a0a01, 0b0b0b0b-1111-4222-8333-0a0a0a0a0a02 and fox@trot.example
            2026-11-03T10:00:03.000Z WARN opwatch.app [net] proxy-mike.lima.local:8080, http://socks-kilo:1080, \
            juliett.vault.azure.net, 10.20.30.40, [fe80::1ff:fe23:4567:890a], zyxel.lan, login.microsoftonline.com
            2026-11-03T10:00:04.000Z ERROR opwatch.bug [net] Bearer JWT sig=TAIL password=hotel-password pin: golf-pin-4711
            2026-11-03T10:00:05.000Z ERROR opwatch.bug [net] https://echo-user:delta!pass@proxy-mike.lima.local \
            client_secret=charlie-secret
            2026-11-03T10:00:06.000Z ERROR opwatch.bug [net] Guest Gmbh, guestgmbh.onmicrosoft.com, Yankee Test, \
            0b0b0b0b-1111-4222-8333-0a0a0a0a0a03, 0b0b0b0b-1111-4222-8333-0a0a0a0a0a05, 0b0b0b0b-1111-4222-8333-0a0a0a0a0a08
            2026-11-03T10:00:07.000Z ERROR opwatch.bug [net] Set-Cookie: bravo-cookie
            """.replace("JWT", JWT).replace("TAIL", TAIL);

    static final String LOG_AFTER = """
            2026-11-03T10:00:00.000Z INFO opwatch.app [main] OpWatch 1.0.0 started on host-1, home ~/.local
            2026-11-03T10:00:01.000Z WARN opwatch.checks [poll] Forbidden for operation operation-1 of subscription \
            subscription-2 (subscription-2) in westus
            2026-11-03T10:00:02.000Z WARN opwatch.signin [net] person-2 of domain-1, person-2, id-1, tenant-1 and person-4
            2026-11-03T10:00:03.000Z WARN opwatch.app [net] host-3:8080, http://host-4:1080, host-5, host-6, [host-7], \
            host-2, login.microsoftonline.com
            2026-11-03T10:00:04.000Z ERROR opwatch.bug [net] Bearer [secret] sig=[secret] password=[secret]
            2026-11-03T10:00:05.000Z ERROR opwatch.bug [net] https://[secret]@host-3 client_secret=[secret]
            2026-11-03T10:00:06.000Z ERROR opwatch.bug [net] tenant-2, domain-2, subscription-1, tenant-2, \
            subscription-1, id-2
            2026-11-03T10:00:07.000Z ERROR opwatch.bug [net] Set-Cookie: [secret]
            """;
    static final String SETTINGS_AFTER = """
            settings-network.json
              mode: MANUAL
              host: (21 characters)
              port: 8080
            settings-signin.json
              account: (73 characters)
              clientId: (36 characters)
              tenant: (25 characters)
              places:
                (43 characters): (73 characters)
            settings.json
              theme: DARK
              pace: SLOW
              zoom: 120
              (14 characters): (13 characters)
              views:
                -:
                  name: (9 characters)
                  filter: (11 characters)
            """;
    static final String CONNECTION_AFTER = """
            proxy: MANUAL

            host: login.microsoftonline.com
            via: host-3:8080
            failed: nothing
            took: 120 ms

            host: management.azure.com
            via: host-3:8080
            unused SOCKS proxy: host-4:1080
            failed: CONNECT
            how: REFUSED
            took: 5 ms
            certificate store not opened: ~/certs.p12
            """;
    static final String COUNTS_AFTER = """
            rows: 2
            rows by status: FAILED 1, NONE 1
            rows by problem: NONE 2
            rows by kind: DELETE_DATA 1, UNKNOWN 1
            rows by cloud: PUBLIC 2
            rows with a label: 1
            rows with tags: 1
            rows with a note: 1
            rows acknowledged: 1
            rows snoozed: 0
            rows paused: 0
            subscriptions of rows: 2
            subscriptions listed: 2

            accounts: 1
            accounts by cloud: PUBLIC 1
            home tenants: 1
            account chosen: true
            kept in: KEPT
            kept was set aside: false
            needs: -
            tenants listed: 1
            own application: true
            own tenant: true
            preset file: false
            preset files that do not count: 0
            """;

    private static final String SETTINGS = """
            {"theme": "DARK", "pace": "SLOW", "zoom": 120, "novemberfield2": "novemberfield",
             "views": [{"name": "papa view", "filter": "label:oscar"}]}""";
    private static final String NETWORK = """
            {"mode": "MANUAL", "host": "proxy-mike.lima.local", "port": 8080}""";
    private static final String SIGN_IN = """
            {"account": "OBJECT.TENANT", "clientId": "CLIENT", "tenant": "guestgmbh.onmicrosoft.com",
             "places": {"PUBLIC/SUBSCRIPTION": "OBJECT TENANT"}}""".replace("OBJECT", OBJECT)
            .replace("TENANT", TENANT)
            .replace("CLIENT", CLIENT)
            .replace("SUBSCRIPTION", SUBSCRIPTION);

    static Planted in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(folder.resolve("settings.json"), SETTINGS));
        files.add(Files.writeString(folder.resolve("settings-network.json"), NETWORK));
        files.add(Files.writeString(folder.resolve("settings-signin.json"), SIGN_IN));
        files.add(Files.writeString(folder.resolve("opwatch.log"), LOG));
        DiagnosticsSource source = new DiagnosticsSource(
                AT,
                folder,
                folder.resolve("opwatch.log"),
                List.of(row(), WatchEntry.of(new OperationRef(Cloud.PUBLIC, LISTED, "eastus", "op-2"), "", AT)),
                List.of(
                        new Subscription(Cloud.PUBLIC, LISTED, "Yankee Test", GUEST_TENANT),
                        new Subscription(Cloud.PUBLIC, SUBSCRIPTION, "Zulu Payroll", TENANT)),
                azure());
        String everywhere = SETTINGS
                + NETWORK
                + SIGN_IN
                + LOG
                + source
                + row()
                + row().observation().status().error()
                + row().observation().status().fields();
        return new Planted(source, files, everywhere);
    }

    private static DiagnosticsSource.Azure azure() {
        Account account = new Account(OBJECT + "." + TENANT, Cloud.PUBLIC, "kim.zyxel@zyxelcorp.com", "Kim Zyxel");
        return new DiagnosticsSource.Azure(
                new SignInState(
                        List.of(account),
                        account,
                        new Registration(CLIENT, "guestgmbh.onmicrosoft.com"),
                        TokenStorage.KEPT,
                        false,
                        List.of()),
                List.of(new TenantAccess(
                        account, new Tenant(GUEST_TENANT, "Guest Gmbh", "guestgmbh.onmicrosoft.com"), true)),
                new Preset(CLIENT, PRESET_TENANT, "public", null),
                ProxyChoice.manual("proxy-mike.lima.local", "8080"),
                () -> new ConnectionTest.Report(
                        List.of(
                                new Finding(
                                        "login.microsoftonline.com",
                                        "proxy-mike.lima.local:8080",
                                        "",
                                        null,
                                        null,
                                        Duration.ofMillis(120)),
                                new Finding(
                                        "management.azure.com",
                                        "proxy-mike.lima.local:8080",
                                        "socks-kilo:1080",
                                        Hop.CONNECT,
                                        Failure.REFUSED,
                                        Duration.ofMillis(5))),
                        List.of(HOME + "/certs.p12")));
    }

    private static WatchEntry row() {
        OperationError error = new OperationError(
                OperationError.Origin.TOP,
                "Denied",
                "victor.uniform@tango.de has no right on /subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-romeo",
                "",
                List.of(),
                List.of());
        OperationStatus failed = new OperationStatus(
                "Failed", null, null, null, error, List.of(new Field("workspaceName", "ws-sierra")));
        Check check = Check.unanswered(AT.minusSeconds(60), Duration.ofMillis(80));
        Observation observation = new Observation(failed, check, null, check, List.of(), 0);
        Attention known = Attention.NONE.withAcknowledged(new Acknowledgement(
                "kim.zyxel@zyxelcorp.com", "because quebec said so", StateThen.of(observation, AT)));
        return new WatchEntry(
                new OperationRef(Cloud.PUBLIC, SUBSCRIPTION, "West US", OPERATION),
                "purge of the zulus",
                new Remarks(OperationKind.DELETE_DATA, List.of("whiskey-tag"), "call victor"),
                TENANT,
                AT.minusSeconds(3600),
                observation,
                known,
                "");
    }
}
