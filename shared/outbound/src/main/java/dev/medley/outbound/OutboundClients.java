package dev.medley.outbound;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** Makes clients; who uses one keeps it, for what it has learnt of its servers. */
@Singleton
public final class OutboundClients {

    private final Clock clock;
    private final OutboundSettings settings;

    public OutboundClients(Clock clock, OutboundSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public OutboundClient client(Destination destination) {
        DestinationGuard guard = new DestinationGuard(destination.access(), InetAddress::getAllByName, settings);
        return new OutboundClient(
                destination,
                guard,
                destination.isHttp2()
                        ? new Http2Exchange(destination, guard, trust())
                        : new HttpExchange(destination, guard, trust()),
                new RetryPolicy(clock, new SecureRandom(), Thread::sleep),
                new ServerHealth(clock, destination.leavesFailingAlone()));
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }
}
