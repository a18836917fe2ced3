package opwatch.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationRef;
import opwatch.operation.Place;
import opwatch.paste.AddLink.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a link may say, and what it is refused for.
class AddLinkTest {
    private static final Set<Cloud> REAL = EnumSet.complementOf(EnumSet.of(Cloud.DEMO));
    private static final String SUB = "00000000-1111-2222-3333-444444444444";
    private static final OperationRef ONE = ref(1);
    private static final OperationRef TWO = ref(2);
    private static final String URL = "https://management.azure.com" + ONE.path();

    private static OperationRef ref(int number) {
        return new OperationRef(Cloud.PUBLIC, SUB, "westus", "713192d7-503f-477a-9cfe-4efc3ee2b%03d".formatted(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opwatch://add?url=https://management.azure.com%s",
                "opwatch://add/?url=https://management.azure.com%s",
                "OpWatch://Add?url=HTTPS://Management.Azure.com%s",
                "opwatch://add?url=https%%3A%%2F%%2Fmanagement.azure.com%s",
                "opwatch://add?url=https://management.azure.com%s?api-version=2025-07-01",
                "opwatch://add?url=https%%3a%%2f%%2fmanagement.azure.com%s%%3Fapi-version%%3D2025-07-01%%26t%%3D1%%26s%%3Da%%252B",
                "opwatch://add?url=%s"
            })
    void aStatusUrlIsTakenInEachForm(String form) {
        assertEquals(operations(ONE), read(form.formatted(ONE.path())));
    }

    @Test
    void severalUrlsAreTakenOnceEach() {
        assertEquals(
                operations(ONE, TWO),
                read("opwatch://add?url=" + URL + "&url=" + TWO.path() + "&url="
                        + ONE.path().toUpperCase(Locale.ROOT).replace("/SUBSCRIPTIONS/", "/subscriptions/")));
    }

    @Test
    void partsThatStandApartAreJoined() {
        String parts = "opwatch://add?subscription=" + SUB + "&location=westus";

        assertEquals(operations(ONE, TWO), read(parts + "&id=" + ONE.operationId() + "&id=" + TWO.operationId()));
        assertEquals(new AddLink.Unsound(Fault.INCOMPLETE), read(parts));
        assertEquals(new AddLink.Unsound(Fault.UNKNOWN_PART), read(parts + "&location=eastus&id=" + ONE.operationId()));
        assertEquals(
                new AddLink.NotTaken(new Refusal(Refusal.Reason.PURGE_ID, "purge-1")), read(parts + "&id=purge-1"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatAStrangerMakesUpIsRefused(HostileLinks.Hostile hostile) {
        AddLink link = AddLink.read(hostile.link(), Cloud.PUBLIC, REAL);

        assertEquals(
                hostile.expected().why(),
                switch (link) {
                    case AddLink.Unsound(Fault fault) -> fault;
                    case AddLink.NotTaken(Refusal refusal) -> refusal.reason();
                    case AddLink.Operations _ -> "taken";
                });
    }

    static List<HostileLinks.Hostile> hostile() {
        return HostileLinks.ALL;
    }

    @Test
    void aLinkHoldsTwentyOperationsAndFourKilobytes() {
        List<OperationRef> most = refs(AddLink.MOST);
        String link = paths(most);

        assertEquals(new AddLink.Operations(most), read(link));
        assertEquals(new AddLink.Unsound(Fault.TOO_MANY), read(paths(refs(AddLink.MOST + 1))));
        String full = link + "?" + "x".repeat(AddLink.LONGEST - link.length() - 1);
        assertEquals(new AddLink.Operations(most), read(full));
        assertEquals(new AddLink.Unsound(Fault.TOO_LONG), read(full + "x"));
    }

    @Test
    void theDemoIsNoneOfTheCloudsOfALink() {
        assertEquals(
                new AddLink.NotTaken(new Refusal(Refusal.Reason.OTHER_CLOUD, "demo.opwatch.invalid")),
                read("opwatch://add?url=https://demo.opwatch.invalid" + ONE.path()));
    }

    @Test
    void aLinkThatIsMadeIsReadBackAsALinkAndAsAPaste() {
        List<OperationRef> refs = new ArrayList<>(refs(10));
        refs.add(new OperationRef(Cloud.CHINA, SUB, "chinaeast2", "a*b_c.d~e-1"));
        refs.add(new OperationRef(Cloud.US_GOVERNMENT, SUB, "usgovvirginia", "ab".repeat(OperationRef.LONGEST_ID / 2)));
        String link = AddLink.of(refs).orElseThrow();

        assertEquals(new AddLink.Operations(refs), read(link));
        assertEquals(refs, PastedText.read(link, Cloud.PUBLIC, REAL).found());
        assertEquals(List.of(), PastedText.read(link, Cloud.PUBLIC, REAL).refused());
    }

    @Test
    void aPurgeIsNamedUnlessItsUrlHasACodeThatALinkWouldEncodeTwice() {
        OperationRef plain = purge("rg-(Logs)_1");
        OperationRef encoded = purge("rg-L\u00f6schen");

        assertEquals(
                new AddLink.Operations(List.of(plain)),
                read(AddLink.of(List.of(plain)).orElseThrow()));
        assertFalse(AddLink.canName(encoded));
        assertEquals(Optional.empty(), AddLink.of(List.of(plain, encoded)));
    }

    private static OperationRef purge(String group) {
        return new OperationRef(
                Cloud.PUBLIC, SUB, new Place.Workspace(group, "ws-prod"), "purge-713192d7-503f-477a-9cfe-4efc3ee2b001");
    }

    @Test
    void noLinkIsMadeThatWouldBeRefused() {
        assertEquals(Optional.empty(), AddLink.of(refs(AddLink.MOST + 1)));
        assertEquals(
                Optional.empty(),
                AddLink.of(IntStream.range(0, AddLink.MOST)
                        .mapToObj(i -> new OperationRef(Cloud.CHINA, SUB, "chinaeast2", "ab".repeat(95) + i))
                        .toList()));
        for (int count = 1; count <= AddLink.MOST; count++) {
            AddLink.of(refs(count)).ifPresent(link -> assertInstanceOf(AddLink.Operations.class, read(link)));
        }
    }

    private static List<OperationRef> refs(int count) {
        return IntStream.range(0, count).mapToObj(AddLinkTest::ref).toList();
    }

    private static String paths(List<OperationRef> refs) {
        return refs.stream().map(ref -> "url=" + ref.path()).collect(Collectors.joining("&", "opwatch://add?", ""));
    }

    private static AddLink read(String link) {
        return AddLink.read(link, Cloud.PUBLIC, REAL);
    }

    private static AddLink operations(OperationRef... refs) {
        return new AddLink.Operations(Stream.of(refs).toList());
    }
}
