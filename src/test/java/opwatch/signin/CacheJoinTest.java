package opwatch.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two processes that have begun with one text of the store, and have changed it both.
class CacheJoinTest {
    private static CacheContent tokens(String entries) throws IOException {
        return CacheContent.read("{\"RefreshToken\":{" + entries.replace('\'', '"') + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    'a':1       | 'a':1         | 'a':1         | 'a':1
                    'a':1       | 'a':2         | 'a':1         | 'a':2
                    'a':1       | 'a':1         | 'a':3         | 'a':3
                    'a':1       | 'a':2         | 'a':3         | 'a':2
                    'a':1       | 'a':1,'b':1   | 'a':1,'c':1   | 'a':1,'b':1,'c':1
                    'a':1,'b':1 | 'b':1         | 'a':1,'b':1   | 'b':1
                    'a':1,'b':1 | 'a':1,'b':1   | 'a':1         | 'a':1
                    'a':1       | 'a':2         | ''            | ''
                    'a':1       | ''            | 'a':3         | ''
                    ''          | 'a':1         | 'a':2         | 'a':1
                    """)
    void entryByEntryWhatWasChangedStaysAndWhatWasRemovedIsGone(String base, String ours, String theirs, String joined)
            throws IOException {
        CacheJoin join = new CacheJoin(tokens(bare(base)), tokens(bare(theirs)));

        assertEquals(tokens(bare(joined)), join.with(tokens(bare(ours))));
    }

    private static String bare(String entries) {
        return entries == null || entries.equals("''") ? "" : entries;
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

        assertEquals(
                CacheContent.read("""
                        {"RefreshToken": {"2": {"home_account_id": "bob"}}, "AppMetadata": {"3": {"client_id": "app"}}}"""),
                all.of(Set.of("bob")));
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
