package opwatch.signin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import opwatch.signin.vault.Vault;
import opwatch.signin.vault.VaultException;
import org.jspecify.annotations.Nullable;

/// Keeps the token cache in the system's store: reads it once at the start, writes the latest content after
/// each change, all on one thread of its own, because a store may ask the person to unlock it.
///
/// A store that cannot be used means memory only; there is no plain file to fall back on. What is in the
/// store and could not be read yet is not written over: another account's sign-in may be in it.
final class TokenCachePersistence implements AutoCloseable {
    /// How long a check waits for the store to be read, and a sign-out for the store to forget. When the
    /// store asks the person to unlock it, the check fails for want of a sign-in and is repeated later.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LAST_WRITE = Duration.ofSeconds(2);

    private final Vault vault;
    private final TokenCache cache;
    private final Runnable restored;
    private final Runnable changed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(TokenCachePersistence::thread);
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> latest = new AtomicReference<>();
    private volatile TokenStorage storage = TokenStorage.LOADING;
    private volatile boolean corrupt;
    /// Whether it is known what is in the store. Only the store's thread uses it.
    private boolean read;

    /// @param restored runs after the attempt at the start and each reading, on the store's thread; may block
    /// @param changed is run when [#storage] has changed, on the store's thread
    TokenCachePersistence(Vault vault, TokenCache cache, Runnable restored, Runnable changed) {
        this.vault = vault;
        this.cache = cache;
        this.restored = restored;
        this.changed = changed;
        cache.onChange(this::keep, this::setAside);
    }

    /// Begins to read the store; returns at once.
    void start() {
        thread.execute(this::load);
    }

    TokenStorage storage() {
        return storage;
    }

    /// Whether what was kept could not be understood and was set aside.
    boolean wasCorrupt() {
        return corrupt;
    }

    /// Waits until the store and the accounts in it were read, at most [#PATIENCE].
    void awaitLoaded() throws InterruptedException {
        boolean _ = loaded.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Forgets everything, also in the store.
    ///
    /// @param unused whether the store may still forget; asked on its thread, once its content is known
    void erase(BooleanSupplier unused) {
        latest.set(null);
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                boolean shut = !isKnown() && storage != TokenStorage.BROKEN;
                if (!shut && unused.getAsBoolean()) {
                    attempt(() -> {
                        vault.erase();
                        read = true;
                    });
                }
            });
        }
    }

    /// Waits until the store has done what it was told, at most [#PATIENCE].
    ///
    /// @return whether the store keeps nothing but what is in use: it took that, or there is no store
    boolean settled() throws InterruptedException {
        try {
            TokenStorage now = thread.submit(this::storage).get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            return now == TokenStorage.KEPT || now == TokenStorage.NO_STORE;
        } catch (TimeoutException | RejectedExecutionException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a field failed", e.getCause());
        }
    }

    /// Gives the last write two seconds.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        try {
            attempt(this::read);
            restored.run();
        } finally {
            loaded.countDown();
        }
    }

    private void keep(String json) {
        if (latest.getAndSet(json) == null && !thread.isShutdown()) {
            thread.execute(this::write);
        }
    }

    private void read() throws VaultException {
        String kept = vault.read();
        if (kept != null && !cache.restore(kept)) {
            giveUp();
        }
        read = true;
    }

    /// Sets aside what is kept, because it is not understood.
    private void giveUp() throws VaultException {
        vault.setAside();
        corrupt = true;
        read = true;
    }

    /// Whether it is known what is in the store; reads it when it is not.
    private boolean isKnown() {
        if (!read) {
            attempt(this::read);
            if (read) {
                restored.run();
            }
        }
        return read;
    }

    private void write() {
        if (latest.get() == null) {
            return;
        }
        TokenStorage before = storage;
        if (!isKnown() && storage == TokenStorage.BROKEN) {
            attempt(this::giveUp);
        }
        // Taken after reading, so that what was kept is in it.
        String json = latest.getAndSet(null);
        if (json != null && read) {
            attempt(() -> vault.write(json));
        }
        if (storage != before) {
            changed.run();
        }
    }

    private void setAside() {
        corrupt = true;
        if (!thread.isShutdown()) {
            thread.execute(() -> attempt(vault::setAside));
        }
    }

    private interface Step {
        void run() throws VaultException;
    }

    private void attempt(Step step) {
        try {
            step.run();
            storage = TokenStorage.KEPT;
        } catch (VaultException e) {
            storage = TokenStorage.of(e.kind());
        } catch (Throwable e) {
            // Native code can throw anything, and OpWatch must go on without a store.
            storage = TokenStorage.BROKEN;
        }
    }

    /// A daemon: a store that waits for the person must not keep the app from ending.
    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().daemon().name("opwatch-vault").unstarted(task);
    }
}
