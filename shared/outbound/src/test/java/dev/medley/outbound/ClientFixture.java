package dev.medley.outbound;

import dev.medley.outbound.Destination.Access;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** A client whose resolver, clock and pauses a test holds in its hands. */
final class ClientFixture {

    /** A clock that stands still until it is moved. */
    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final MovableClock clock = new MovableClock();
    final List<Duration> pauses = new ArrayList<>();
    private HostResolver resolver = InetAddress::getAllByName;
    private Set<InetSocketAddress> allowed = Set.of();
    private boolean loopback;
    private SSLContext trust = systemTrust();

    ClientFixture resolver(HostResolver other) {
        resolver = other;
        return this;
    }

    ClientFixture allow(InetSocketAddress... addresses) {
        allowed = Set.of(addresses);
        return this;
    }

    ClientFixture trust(SSLContext other) {
        trust = other;
        return this;
    }

    OutboundClient configured() {
        return client(Destination.configured("test").timeout(Duration.ofSeconds(5)));
    }

    OutboundClient guarded() {
        return client(Destination.publicHttp("test"));
    }

    ClientFixture loopback() {
        loopback = true;
        return this;
    }

    private OutboundSettings settings() {
        return new OutboundSettings(
                allowed.stream()
                        .map(each -> each.getAddress().getHostAddress() + ":" + each.getPort())
                        .toList(),
                loopback);
    }

    DestinationGuard guard(Access access) {
        return new DestinationGuard(access, resolver, settings());
    }

    OutboundClient client(Destination destination) {
        DestinationGuard guard = guard(destination.access());
        return new OutboundClient(
                destination,
                guard,
                destination.isHttp2()
                        ? new Http2Exchange(destination, guard, trust)
                        : new HttpExchange(destination, guard, trust),
                new RetryPolicy(clock, new Random(1), pauses::add),
                new ServerHealth(clock, destination.leavesFailingAlone()));
    }

    private static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
