package opwatch.operation;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made once, when it is first asked for: of ten thousand kept responses a person opens a
/// few. Any thread. Two are equal when their values are equal; comparing makes both values.
public final class Lazy<T> {
    /// Null once the value is made.
    @GuardedBy("this")
    private @Nullable Supplier<? extends T> source;

    @GuardedBy("this")
    private @Nullable T value;

    private Lazy(@Nullable Supplier<? extends T> source, @Nullable T value) {
        this.source = source;
        this.value = value;
    }

    /// A value that is there already.
    public static <T> Lazy<T> of(T value) {
        return new Lazy<>(null, value);
    }

    /// A value that the source makes; it must not fail.
    public static <T> Lazy<T> from(Supplier<? extends T> source) {
        return new Lazy<>(source, null);
    }

    /// The value.
    public synchronized T get() {
        if (source != null) {
            value = source.get();
            source = null;
        }
        return Objects.requireNonNull(value, "a source makes something");
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Lazy<?> late && get().equals(late.get()));
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
