package opwatch.signin;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The one token cache that all application objects share, as MSAL's JSON in memory. Any thread.
///
/// MSAL calls the two halves of an access on the same thread; the lock is held from one to the other, so
/// that two applications never write over each other's tokens. Nothing slow happens in between: keeping
/// the text is [TokenCachePersistence]'s.
final class TokenCache implements ITokenCacheAccessAspect {
    private final ReentrantLock lock = new ReentrantLock();
    private Consumer<String> onChange = json -> {};
    private Runnable onCorrupt = () -> {};
    private String json = "";

    /// Says who hears of a new content, and of one that MSAL cannot read.
    void onChange(Consumer<String> changed, Runnable corrupt) {
        onChange = changed;
        onCorrupt = corrupt;
    }

    /// Takes in what was kept between runs, beside what has come meanwhile, which is the newer.
    ///
    /// @return false when it could not be understood and was left out
    boolean restore(String kept) {
        lock.lock();
        try {
            if (json.isEmpty()) {
                json = kept;
            } else {
                json = MergedJson.of(kept, json);
                onChange.accept(json);
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
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
            // What MSAL cannot read is not ours to mend: the person signs in again.
            json = "";
            onCorrupt.run();
        }
    }

    @Override
    public void afterCacheAccess(ITokenCacheAccessContext context) {
        try {
            if (context.hasCacheChanged()) {
                json = context.tokenCache().serialize();
                onChange.accept(json);
            }
        } finally {
            lock.unlock();
        }
    }
}
