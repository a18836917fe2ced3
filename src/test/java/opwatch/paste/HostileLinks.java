package opwatch.paste;

import java.util.List;
import opwatch.paste.AddLink.Fault;
import opwatch.paste.Refusal.Reason;

/// Links as a stranger might send them, each with what it is refused for. A sound one stands in each, so that
/// a reader that looks only for that would take it.
public final class HostileLinks {
    private static final String PATH = "/subscriptions/00000000-1111-2222-3333-444444444444/providers/"
            + "Microsoft.OperationalInsights/locations/westus/operationStatuses/713192d7-503f-477a-9cfe-4efc3ee2bd11";
    private static final String URL = "https://management.azure.com" + PATH;

    /// One that would be taken.
    public static final String SOUND = "opwatch://add?url=" + URL;

    /// All of them.
    public static final List<Hostile> ALL = List.of(
            unsound("a quote", SOUND + "\" --exec \"calc", Fault.ODD_CHARACTER),
            unsound("an encoded quote", SOUND + "%22%20--exec%20%22calc", Fault.ODD_CHARACTER),
            unsound("a line break", SOUND + "\n" + URL, Fault.ODD_CHARACTER),
            unsound("an encoded line break", SOUND + "%0d%0aHost:%20evil.example", Fault.ODD_CHARACTER),
            unsound("an option", "--exec", Fault.OTHER_FORM),
            unsound("an option behind it", SOUND + " --exec=/bin/sh", Fault.ODD_CHARACTER),
            unsound("another command", SOUND.replace("add?", "exec?program=sh&"), Fault.OTHER_FORM),
            unsound("a part more", SOUND + "&exec=calc", Fault.UNKNOWN_PART),
            unsound("a file", "file:///etc/passwd", Fault.OTHER_FORM),
            unsound("a file in it", "opwatch://add?url=file://" + PATH, Fault.NOT_HTTPS),
            unsound("a script in it", "opwatch://add?url=javascript:alert(1)//" + URL, Fault.NOT_HTTPS),
            unsound("a host without its scheme", "opwatch://add?url=//management.azure.com" + PATH, Fault.NOT_HTTPS),
            notTaken("a foreign host", SOUND.replace("management.azure.com", "evil.example"), Reason.FOREIGN_HOST),
            notTaken(
                    "a host that looks like ours",
                    SOUND.replace("azure.com", "azure.com.evil.example"),
                    Reason.FOREIGN_HOST),
            notTaken("a user before the host", SOUND.replace("management.", "me@management."), Reason.USER_INFO),
            notTaken("our host as a user", SOUND.replace("azure.com/", "azure.com@evil.example/"), Reason.FOREIGN_HOST),
            notTaken("a sound one and a foreign one", SOUND + "&url=https://evil.example" + PATH, Reason.FOREIGN_HOST),
            notTaken("another provider", SOUND.replace("OperationalInsights", "Compute"), Reason.OTHER_PROVIDER),
            unsound("a user of the link itself", SOUND.replace("://add", "://me@add"), Fault.OTHER_FORM),
            unsound("a megabyte", SOUND + "&url=" + "x".repeat(1 << 20), Fault.TOO_LONG),
            unsound("few characters of many bytes", SOUND + "界".repeat(1300), Fault.TOO_LONG),
            unsound("a character of no width", SOUND + "\u0000", Fault.ODD_CHARACTER),
            unsound("the same encoded", SOUND + "%00", Fault.ODD_CHARACTER),
            unsound("an override of direction", SOUND + "\u202Egnp.exe", Fault.ODD_CHARACTER),
            unsound("the same encoded", SOUND + "%E2%80%AEgnp.exe", Fault.ODD_CHARACTER),
            unsound("a look-alike of a letter", SOUND.replace("azure", "\u0430zure"), Fault.ODD_CHARACTER),
            unsound("a path that is encoded twice", SOUND.replace("/westus/", "%252Fwestus%252F"), Fault.BAD_CODE),
            unsound(
                    "a host that is encoded twice",
                    SOUND.replace("management.azure", "management%252eazure"),
                    Fault.BAD_CODE),
            unsound("half a code", SOUND + "%2", Fault.BAD_CODE),
            unsound("a shell's substitution", SOUND + "`reboot`", Fault.ODD_CHARACTER),
            unsound("markup", SOUND + "<img%20src=x>", Fault.ODD_CHARACTER),
            unsound("an ID alone", "opwatch://add?id=713192d7-503f-477a-9cfe-4efc3ee2bd11", Fault.INCOMPLETE),
            unsound("nothing", "", Fault.OTHER_FORM));

    private HostileLinks() {}

    /// @param name what is wrong with it
    /// @param expected how it is read
    public record Hostile(String name, String link, Expected expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// What it is refused for.
    ///
    /// @param why a [Fault] or a [Reason]
    public record Expected(Enum<?> why) {}

    private static Hostile unsound(String name, String link, Fault fault) {
        return new Hostile(name, link, new Expected(fault));
    }

    private static Hostile notTaken(String name, String link, Reason reason) {
        return new Hostile(name, link, new Expected(reason));
    }
}
