package dev.medley.outbound;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.outbound.DestinationGuard.BlockedException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to one kind of destination, within its limits. Retries what may be sent twice, and leaves a server that
 * keeps failing alone for a while. Logs where a call went and how it ended, nothing of what was said.
 */
public final class OutboundClient {

    private static final Logger LOG = LoggerFactory.getLogger(OutboundClient.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Destination destination;
    private final DestinationGuard guard;
    private final OutboundExchange exchange;
    private final RetryPolicy retries;
    private final ServerHealth health;

    OutboundClient(
            Destination destination,
            DestinationGuard guard,
            OutboundExchange exchange,
            RetryPolicy retries,
            ServerHealth health) {
        this.destination = destination;
        this.guard = guard;
        this.exchange = exchange;
        this.retries = retries;
        this.health = health;
    }

    /** One attempt: an answer or a failure. */
    private record Attempt(
            @Nullable OutboundResponse response, @Nullable OutboundException failure) {

        boolean isTransient() {
            return response == null
                    ? failure != null && failure.outcome() == Outcome.UNREACHABLE
                    : RetryPolicy.isTransient(response.status());
        }

        boolean serverFailed() {
            return response == null
                    ? failure != null
                            && (failure.outcome() == Outcome.UNREACHABLE || failure.outcome() == Outcome.TIMED_OUT)
                    : response.status() >= 500;
        }

        Optional<String> retryAfter() {
            return response == null ? Optional.empty() : response.header("Retry-After");
        }

        OutboundResponse get() throws OutboundException {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(response);
        }
    }

    /**
     * Sends a request; whatever status the server answers with is an answer.
     *
     * @throws OutboundException where there is none
     */
    public OutboundResponse send(OutboundRequest request) throws OutboundException {
        return send(request, null);
    }

    /**
     * Sends a request and passes on the body of a successful answer as it arrives; of another answer it is kept. What has
     * begun to arrive is not asked for again.
     *
     * @throws OutboundException where there is no answer, or no end of one
     */
    public OutboundResponse stream(OutboundRequest request, BodyListener listener) throws OutboundException {
        try (OpenBody body = new OpenBody(listener)) {
            return send(request, body);
        }
    }

    private OutboundResponse send(OutboundRequest request, @Nullable OpenBody body) throws OutboundException {
        long start = System.nanoTime();
        long end = start + destination.timeout().toNanos();
        try {
            OutboundResponse response = follow(request, end, body);
            log(request, Outcome.ANSWERED, response.status(), start);
            return response;
        } catch (OutboundException e) {
            log(request, e.outcome(), 0, start);
            throw e;
        }
    }

    private OutboundResponse follow(OutboundRequest first, long end, @Nullable OpenBody body) throws OutboundException {
        OutboundRequest request = first;
        OutboundResponse response = sendWithRetries(request, end, body);
        Optional<String> location = location(request, response);
        while (location.isPresent()) {
            request = request.redirectedTo(target(request.uri(), location.get()));
            response = sendWithRetries(request, end, body);
            location = location(request, response);
        }
        return response;
    }

    private static Optional<String> location(OutboundRequest request, OutboundResponse response) {
        return request.redirects() > 0 && REDIRECTS.contains(response.status())
                ? response.header("Location")
                : Optional.empty();
    }

    private URI target(URI from, String location) throws OutboundException {
        try {
            URI target = from.resolve(location);
            if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(target.getScheme())) {
                throw destination.failure(Outcome.BLOCKED, "a redirect from HTTPS to something else");
            }
            return target;
        } catch (IllegalArgumentException _) {
            throw destination.failure(Outcome.BLOCKED, "a redirect to something that is no URL");
        }
    }

    private OutboundResponse sendWithRetries(OutboundRequest request, long end, @Nullable OpenBody body)
            throws OutboundException {
        check(request.uri());
        CircuitBreaker breaker = health.of(request.uri());
        if (!breaker.allows()) {
            throw destination.failure(Outcome.CIRCUIT_OPEN, "it has failed too often");
        }
        for (int attempts = 1; ; attempts++) {
            Attempt attempt = attempt(request, end, body);
            note(breaker, attempt);
            boolean unheard = body == null || !body.hasBegun();
            Optional<Duration> wait = request.retryable() && unheard && attempt.isTransient()
                    ? retries.next(attempts, attempt.retryAfter(), left(end))
                    : Optional.empty();
            if (wait.isEmpty()) {
                return attempt.get();
            }
            pause(wait.get());
        }
    }

    /**
     * Refuses a URL that can be seen to be no destination before anything is sent there; each connection looks again.
     *
     * @throws OutboundException {@link Outcome#BLOCKED}
     */
    public void requireAllowed(URI uri) throws OutboundException {
        try {
            guard.checkNow(uri);
        } catch (BlockedException e) {
            throw destination.failure(Outcome.BLOCKED, String.valueOf(e.getMessage()));
        }
    }

    private void check(URI uri) throws OutboundException {
        try {
            guard.check(uri);
        } catch (BlockedException e) {
            throw destination.failure(Outcome.BLOCKED, String.valueOf(e.getMessage()));
        }
    }

    private Attempt attempt(OutboundRequest request, long end, @Nullable OpenBody body) {
        try {
            return new Attempt(exchange.send(request, left(end), body), null);
        } catch (OutboundException e) {
            return new Attempt(null, e);
        }
    }

    private void note(CircuitBreaker breaker, Attempt attempt) {
        if (attempt.serverFailed()) {
            breaker.failed();
        } else if (attempt.response() != null) {
            breaker.succeeded();
            retries.succeeded();
        }
    }

    private void pause(Duration wait) throws OutboundException {
        try {
            retries.pause(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw destination.failure(Outcome.INTERRUPTED, "interrupted");
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private void log(OutboundRequest request, Outcome outcome, int status, long start) {
        LOG.info(
                "Outbound call destination={} server={} outcome={} status={} ms={}",
                destination.name(),
                String.valueOf(request.uri().getHost()).toLowerCase(Locale.ROOT),
                outcome,
                status,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
