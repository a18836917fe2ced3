package opwatch.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opwatch.signin.vault.SharedVault;
import opwatch.signin.vault.VaultException;

/// Keeps the token cache in the system's store: reads it once at the start, writes the latest content after
/// each change, all on one thread of its own, because a store may ask the person to unlock it.
///
/// Other processes use the same store. What they have changed is taken in before each write and before a
/// token is asked for; the store is written, and a token renewed, under the lock of the [SharedVault].
///
/// A store that cannot be used means memory only; there is no plain file to fall back on. What is in the
/// store and could not be read yet is not written over: another account's sign-in may be in it.
final class TokenCachePersistence implements AutoCloseable {
    /// How long a check waits for the store to be read, and a sign-out for the store to forget. When the
    /// store asks the person to unlock it, the check fails for want of a sign-in and is repeated later.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LAST_WRITE = Duration.ofSeconds(2);

    private final SharedVault vault;
    private final TokenCache cache;
    private final Consumer<Set<String>> restored;
    private final Runnable changed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(TokenCachePersistence::thread);
    private final CountDownLatch loaded = new CountDownLatch(1);
    /// Whether the cache has changed since it was last written.
    private final AtomicBoolean unwritten = new AtomicBoolean();
    private volatile TokenStorage storage = TokenStorage.LOADING;
    private volatile boolean corrupt;
    /// Whether it is known what is in the store. Only the store's thread uses it.
    private boolean read;
    /// Which accounts another process has signed in, as the last reading has shown. Only the store's
    /// thread.
    private Set<String> come = Set.of();

    /// @param restored hears after the attempt at the start and each reading which accounts another process
    /// has signed in, on the store's thread; may block
    /// @param changed is run when [#storage] has changed, on the store's thread
    TokenCachePersistence(SharedVault vault, TokenCache cache, Consumer<Set<String>> restored, Runnable changed) {
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

    /// Takes in what another process has changed in the store, at most for [#PATIENCE]. Costs little where
    /// it has changed nothing.
    void catchUp() throws InterruptedException {
        if (storage == TokenStorage.KEPT && vault.isNews()) {
            await(this::readNews);
        }
    }

    /// Keeps other processes from changing the store, and takes in what they have changed before. To be
    /// held while a token is renewed: a sign-in service may take a refresh token once only. Closing it
    /// waits, at most for [#PATIENCE], until the store has what is new.
    SharedVault.Hold hold() throws InterruptedException {
        SharedVault.Hold shared = vault.hold();
        try {
            catchUp();
        } catch (InterruptedException | RuntimeException e) {
            shared.close();
            throw e;
        }
        return () -> {
            try {
                if (storage == TokenStorage.KEPT && unwritten.get()) {
                    await(() -> {});
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                shared.close();
            }
        };
    }

    /// Forgets everything, also in the store.
    ///
    /// @param unused whether the store may still forget; asked on its thread, once its content is known
    void erase(BooleanSupplier unused) {
        unwritten.set(false);
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                try (SharedVault.Hold _ = vault.hold()) {
                    eraseUnlessUsed(unused);
                }
            });
        }
    }

    private void eraseUnlessUsed(BooleanSupplier unused) {
        boolean shut = !isKnown() && storage != TokenStorage.BROKEN;
        readNews();
        if (shut) {
            return;
        }
        if (unused.getAsBoolean()) {
            attempt(() -> {
                vault.erase();
                cache.stored("");
                read = true;
            });
        } else {
            // Another process has signed somebody in; what was to be forgotten is in the store still.
            unwritten.set(true);
            write();
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
            restored.accept(come);
        } finally {
            loaded.countDown();
        }
    }

    /// Does a step on the store's thread and waits for it.
    private void await(Runnable step) throws InterruptedException {
        try {
            thread.submit(step).get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            // The store is slow, or the app ends: what is known must do.
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store's thread failed", e.getCause());
        }
    }

    private void readNews() {
        if (read && vault.isNews()) {
            attempt(this::read);
            restored.accept(come);
        }
    }

    private void keep() {
        if (!unwritten.getAndSet(true) && !thread.isShutdown()) {
            thread.execute(this::write);
        }
    }

    private void read() throws VaultException {
        String kept = vault.read();
        try {
            come = cache.restore(kept == null ? "" : kept);
        } catch (IOException e) {
            come = Set.of();
            giveUp();
        }
        read = true;
    }

    /// Sets aside what is kept, because it is not understood.
    private void giveUp() throws VaultException {
        vault.setAside();
        cache.stored("");
        corrupt = true;
        read = true;
    }

    /// Whether it is known what is in the store; reads it when it is not.
    private boolean isKnown() {
        if (!read) {
            attempt(this::read);
            if (read) {
                restored.accept(come);
            }
        }
        return read;
    }

    private void write() {
        if (!unwritten.get()) {
            return;
        }
        TokenStorage before = storage;
        try (SharedVault.Hold _ = vault.hold()) {
            if (!isKnown() && storage == TokenStorage.BROKEN) {
                attempt(this::giveUp);
            }
            readNews();
            if (unwritten.getAndSet(false) && read) {
                attempt(() -> {
                    // Taken after reading, so that what was kept is in it.
                    String json = cache.content();
                    vault.write(json);
                    cache.stored(json);
                });
            }
        }
        if (storage != before) {
            changed.run();
        }
    }

    private void setAside() {
        corrupt = true;
        if (!thread.isShutdown()) {
            thread.execute(() -> attempt(() -> {
                vault.setAside();
                cache.stored("");
            }));
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
