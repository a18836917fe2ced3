package opwatch.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A token cache, as MSAL's JSON in memory: the one that all application objects share, and for each
/// sign-in that may still be canceled one of its own. Any thread.
///
/// MSAL calls the two halves of an access on the same thread; the lock is held from one to the other, so
/// that two applications never write over each other's tokens. Nothing slow happens in between:
/// [TokenCachePersistence] keeps the text.
///
/// An application of MSAL keeps in its own memory what it has once read, also where it is no longer in the
/// text (`MsalBehaviourTest`). So what it gives back of an account that has gone is left out, and a new
/// [#generation] says that there must be new applications.
final class TokenCache implements ITokenCacheAccessAspect {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Runnable onChange = () -> {};
    private volatile Runnable onCorrupt = () -> {};

    @GuardedBy("lock")
    private String json = "";

    /// What the store held when it was last read or written here; null while that is not known.
    @GuardedBy("lock")
    private @Nullable String stored;

    private final boolean shared;

    private final AtomicInteger generation = new AtomicInteger();

    private TokenCache(boolean shared) {
        this.shared = shared;
    }

    /// The cache of all applications: accounts come to it by [#restore] and [#takeIn] alone.
    static TokenCache ofAll() {
        return new TokenCache(true);
    }

    /// The cache of one sign-in.
    static TokenCache ofAttempt() {
        return new TokenCache(false);
    }

    /// Changes whenever an account has gone.
    int generation() {
        return generation.get();
    }

    /// Says who hears of a new content, and of one that MSAL cannot read.
    void onChange(Runnable changed, Runnable corrupt) {
        onChange = changed;
        onCorrupt = corrupt;
    }

    /// Takes in what the store keeps: what was kept between runs, and what other processes have changed
    /// since. What has changed here meanwhile stays.
    ///
    /// @param kept empty when the store holds nothing
    /// @return the accounts that another process has signed in since the store was last read or written
    /// here
    /// @throws IOException when it could not be understood; nothing of it was taken in
    Set<String> restore(String kept) throws IOException {
        lock.lock();
        try {
            String before = stored;
            stored = kept;
            if (json.isEmpty() && before == null) {
                // Read when MSAL asks for it: a start need not wait.
                json = kept;
                return Set.of();
            }
            CacheContent theirs = CacheContent.read(kept);
            CacheContent ours = CacheContent.read(json);
            CacheJoin join = new CacheJoin(CacheContent.read(before == null ? "" : before), theirs);
            CacheContent joined = join.with(ours);
            replace(ours, joined);
            if (!joined.isSame(theirs)) {
                onChange.run();
            }
            return before == null ? Set.of() : join.newAccounts();
        } finally {
            lock.unlock();
        }
    }

    /// Says what the store holds from now on.
    void stored(String content) {
        lock.lock();
        try {
            stored = content;
        } finally {
            lock.unlock();
        }
    }

    /// Takes in the tokens of a sign-in that had a cache of its own until it was done.
    void takeIn(TokenCache attempt) {
        String newer = attempt.content();
        lock.lock();
        try {
            json = json.isEmpty() ? newer : joined(json, newer);
            onChange.run();
        } catch (IOException e) {
            json = newer;
            onCorrupt.run();
            onChange.run();
        } finally {
            lock.unlock();
        }
    }

    /// MSAL's JSON; empty when there is none.
    String content() {
        lock.lock();
        try {
            return json;
        } finally {
            lock.unlock();
        }
    }

    @Override
    @SuppressWarnings("GuardedBy") // afterCacheAccess unlocks
    public void beforeCacheAccess(ITokenCacheAccessContext context) {
        lock.lock();
        try {
            if (!json.isEmpty()) {
                if (!json.startsWith("{")) {
                    throw new IllegalStateException("not a token cache");
                }
                context.tokenCache().deserialize(json);
            }
        } catch (RuntimeException e) {
            // What MSAL cannot read is set aside, and the person signs in again.
            json = "";
            onCorrupt.run();
        }
    }

    @Override
    public void afterCacheAccess(ITokenCacheAccessContext context) {
        try {
            if (context.hasCacheChanged()) {
                // MSAL folds "IdToken" by this computer's language, and finds none of Turkish again.
                String changed = context.tokenCache().serialize().replace("-\u0131dtoken-", "-idtoken-");
                if (shared) {
                    CacheContent before = CacheContent.read(json);
                    replace(before, CacheContent.read(changed).of(before.accounts()));
                } else {
                    json = changed;
                }
                onChange.run();
            }
        } catch (IOException e) {
            throw new IllegalStateException("MSAL's cache is no JSON", e);
        } finally {
            lock.unlock();
        }
    }

    @GuardedBy("lock")
    private void replace(CacheContent before, CacheContent after) {
        json = after.json();
        if (!after.accounts().containsAll(before.accounts())) {
            generation.incrementAndGet();
        }
    }

    private static String joined(String ours, String newer) throws IOException {
        CacheJoin join = new CacheJoin(CacheContent.read(""), CacheContent.read(ours));
        return join.with(CacheContent.read(newer)).json();
    }
}
