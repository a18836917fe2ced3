package opwatch.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Looks names up as the system does, and waits [#PATIENCE] at most. Where no name server answers, the
/// system's own lookup takes up to a minute, and nothing ends it before: neither the limit of a request nor
/// an interrupt. The JVM finds this class by `META-INF/services` when it looks for its first name. Any
/// thread.
///
/// The JVM keeps an answer for half a minute and asks for a name once at a time. So a lookup is rare, and has
/// a thread of its own.
public final class BoundedResolver extends InetAddressResolverProvider {
    /// Shorter than the limit of any request, longer than the wait for a second name server.
    static final Duration PATIENCE = Duration.ofSeconds(12);

    /// For the JVM.
    public BoundedResolver() {
        super();
    }

    @Override
    public InetAddressResolver get(Configuration system) {
        return new Bounded(system.builtinResolver(), PATIENCE);
    }

    @Override
    public String name() {
        return "opwatch";
    }

    /// The resolver of the system behind a limit.
    static final class Bounded implements InetAddressResolver {
        private final InetAddressResolver system;
        private final Duration patience;
        /// Lookups under way: who asks again meanwhile waits for the same.
        private final Map<Question, CompletableFuture<List<InetAddress>>> asked = new ConcurrentHashMap<>();

        private record Question(String host, int characteristics) {}

        Bounded(InetAddressResolver system, Duration patience) {
            this.system = system;
            this.patience = patience;
        }

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            CompletableFuture<List<InetAddress>> answer =
                    asked.computeIfAbsent(new Question(host, policy.characteristics()), this::ask);
            try {
                return answer.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join().stream();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UnknownHostException unknown) {
                    throw unknown;
                }
                if (e.getCause() instanceof TimeoutException) {
                    throw new UnknownHostException(host + ": no name server has answered in " + patience);
                }
                throw e;
            }
        }

        private CompletableFuture<List<InetAddress>> ask(Question question) {
            CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
            Thread _ = Thread.ofPlatform().daemon().name("opwatch-name").start(() -> {
                try {
                    LookupPolicy policy = LookupPolicy.of(question.characteristics);
                    answer.complete(system.lookupByName(question.host, policy).toList());
                } catch (UnknownHostException | RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                } finally {
                    asked.remove(question);
                }
            });
            return answer;
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return system.lookupByAddress(address);
        }
    }
}
