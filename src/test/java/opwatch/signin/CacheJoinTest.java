package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two processes that have begun with one text of the store, and have changed it both.
class CacheJoinTest {
    /// @param entries a key and a value each, such as `a1 b2`
    private static CacheContent tokens(String entries) throws IOException {
        String json = Stream.of(entries.split(" "))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> "\"" + entry.charAt(0) + "\":" + entry.charAt(1))
                .collect(Collectors.joining(","));
        return CacheContent.read("{\"RefreshToken\":{" + json + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a1    | a1    | a1    | a1
                    a1    | a2    | a1    | a2
                    a1    | a1    | a3    | a3
                    a1    | a2    | a3    | a2
                    a1    | a1 b1 | a1 c1 | a1 b1 c1
                    a1 b1 | b1    | a1 b1 | b1
                    a1 b1 | a1 b1 | a1    | a1
                    a1    | a2    | ''    | ''
                    a1    | ''    | a3    | ''
                    ''    | a1    | a2    | a1
                    """)
    void entryByEntryWhatWasChangedStaysAndWhatWasRemovedIsGone(String base, String ours, String theirs, String joined)
            throws IOException {
        CacheJoin join = new CacheJoin(tokens(base), tokens(theirs));

        assertEquals(tokens(joined), join.with(tokens(ours)));
    }

    @Test
    void aSectionThatIsOnlyInTheStoreComesToo() throws IOException {
        CacheContent nothing = CacheContent.read("");
        CacheContent store = CacheContent.read("{\"AppMetadata\":{\"x\":{\"client_id\":\"1\"}}}");

        assertEquals(store, new CacheJoin(nothing, store).with(nothing));
    }

    @Test
    void anAccountThatIsNewInTheStoreIsNamed() throws IOException {
        CacheContent before = CacheContent.read("{\"Account\":{\"x\":{\"home_account_id\":\"ada\"}}}");
        CacheContent after = CacheContent.read(
                "{\"Account\":{\"x\":{\"home_account_id\":\"ada\"},\"y\":{\"home_account_id\":\"bob\"}}}");

        assertEquals(Set.of("bob"), new CacheJoin(before, after).newAccounts());
        assertEquals(Set.of(), new CacheJoin(after, before).newAccounts());
    }

    @Test
    void whatBelongsToAnAccountThatIsGoneIsLeftOut() throws IOException {
        CacheContent all = CacheContent.read("""
                {"RefreshToken": {"1": {"home_account_id": "ada"}, "2": {"home_account_id": "bob"}},
                 "AppMetadata": {"3": {"client_id": "app"}}}""");

        assertEquals(CacheContent.read("""
                        {"RefreshToken": {"2": {"home_account_id": "bob"}}, "AppMetadata": {"3": {"client_id": "app"}}}"""), all.of(Set.of("bob")));
    }

    @Test
    void anEmptySectionIsAsGoodAsNone() throws IOException {
        assertTrue(CacheContent.read("{\"Account\":{}}").isSame(CacheContent.read("")));
        assertFalse(CacheContent.read("{\"Account\":{\"x\":{}}}").isSame(CacheContent.read("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {
            []
            5
            no JSON
            """)
    void whatIsNoCacheIsRefused(String text) {
        assertThrows(IOException.class, () -> CacheContent.read(text));
    }
}
