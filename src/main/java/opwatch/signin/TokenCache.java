package opwatch.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A token cache, as MSAL's JSON in memory: the one that all application objects share, and for each sign-in
/// that may still be canceled one of its own. Any thread.
///
/// MSAL calls the two halves of an access on the same thread; the lock is held from one to the other, so
/// that two applications never write over each other's tokens. Nothing slow happens in between:
/// [TokenCachePersistence] keeps the text.
final class TokenCache implements ITokenCacheAccessAspect {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Consumer<String> onChange = json -> {};
    private volatile Runnable onCorrupt = () -> {};

    @GuardedBy("lock")
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
                json = merged(kept, json);
                onChange.accept(json);
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Takes in the tokens of a sign-in that had a cache of its own until it was done.
    void takeIn(TokenCache other) {
        String newer = other.content();
        lock.lock();
        try {
            json = json.isEmpty() ? newer : merged(json, newer);
            onChange.accept(json);
        } catch (IOException e) {
            json = newer;
            onCorrupt.run();
            onChange.accept(newer);
        } finally {
            lock.unlock();
        }
    }

    private String content() {
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
                json = context.tokenCache().serialize().replace("-\u0131dtoken-", "-idtoken-");
                onChange.accept(json);
            }
        } finally {
            lock.unlock();
        }
    }

    /// One JSON object of two, level by level; the newer one decides where both have a value.
    private static String merged(String kept, String newer) throws IOException {
        // Seldom needed, so no start waits for it.
        JsonMapper mapper = new JsonMapper();
        if (!(mapper.readTree(kept) instanceof ObjectNode all)) {
            throw new IOException("not a JSON object");
        }
        return mapper.readerForUpdating(all).readValue(newer).toString();
    }
}
