package opwatch.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import opwatch.network.BoundedResolver.Bounded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How long a lookup of a name can take.
@Timeout(60)
class BoundedResolverTest {
    private static final LookupPolicy ANY = LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6);

    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Bounded resolver = new Bounded(new Silent(), Duration.ofMillis(50));

    /// A system whose name server says nothing of "silent" before the end of the test.
    private final class Silent implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            asked.incrementAndGet();
            if (host.equals("unknown")) {
                throw new UnknownHostException(host);
            }
            while (host.equals("silent") && answers.getCount() > 0) {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    // No interrupt ends the system's lookup.
                }
            }
            return Stream.of(InetAddress.getLoopbackAddress());
        }

        @Override
        public String lookupByAddress(byte[] address) {
            return "address of " + address.length;
        }
    }

    @AfterEach
    void answer() {
        answers.countDown();
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        return resolver.lookupByName(host, ANY).toList();
    }

    @Test
    void whatTheSystemKnowsIsAnsweredAsItDoes() throws UnknownHostException {
        assertEquals(List.of(InetAddress.getLoopbackAddress()), lookUp("known"));
        assertEquals(
                "unknown",
                assertThrows(UnknownHostException.class, () -> lookUp("unknown"))
                        .getMessage());
        assertEquals("address of 4", resolver.lookupByAddress(new byte[4]));
    }

    @Test
    void aNameServerThatSaysNothingIsWaitedForSoLongAndAskedOnce() throws UnknownHostException {
        for (int i = 0; i < 3; i++) {
            UnknownHostException thrown = assertThrows(UnknownHostException.class, () -> lookUp("silent"));
            assertEquals("silent: no name server has answered in PT0.05S", thrown.getMessage());
            assertEquals(Failure.NAME, Failure.of(thrown));
        }

        assertEquals(1, asked.get());
        assertEquals(List.of(InetAddress.getLoopbackAddress()), lookUp("known"));
    }

    @Test
    void anInterruptStaysSet() throws UnknownHostException {
        Thread.currentThread().interrupt();

        assertEquals(List.of(InetAddress.getLoopbackAddress()), lookUp("known"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void theJvmFindsItAndEachRequestWaitsLonger() {
        assertInstanceOf(
                BoundedResolver.class,
                ServiceLoader.load(InetAddressResolverProvider.class)
                        .findFirst()
                        .orElseThrow());
        assertTrue(BoundedResolver.PATIENCE.compareTo(Duration.ofSeconds(15)) < 0);
    }
}
