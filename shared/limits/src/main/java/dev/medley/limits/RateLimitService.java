package dev.medley.limits;

import dev.medley.access.Caller;
import dev.medley.access.ClientNetwork;
import dev.medley.access.SourceAddress;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds requests to the limits, and remembers on each how they stand, for its answer to tell. */
@Singleton
class RateLimitService {

    private static final String STATUSES = "medley.rate-limits";

    private final RateLimiter limiter;
    private final RateQuotas quotas;

    RateLimitService(RateLimiter limiter, RateQuotas quotas) {
        this.limiter = limiter;
        this.quotas = quotas;
    }

    /**
     * Counts a request for each policy.
     *
     * @throws Refusal {@code requests-throttled} where its network or account sends too many, {@code too-busy} where all
     *     together do
     */
    void count(HttpRequest<?> request, List<RatePolicy> policies) {
        String address = SourceAddress.of(request);
        boolean isLocal = ClientNetwork.isLocal(address);
        for (RatePolicy policy : policies) {
            Optional<String> subject = switch (policy.subject()) {
                case ACCOUNT -> Caller.of(request).map(Caller::getName);
                case NETWORK -> Optional.of(ClientNetwork.of(address).text()).filter(_ -> !isLocal);
                case EVERYBODY -> Optional.of("everybody").filter(_ -> !isLocal);
            };
            subject.map(who -> new RateLimit(policy, who, quotas.of(policy)))
                    .flatMap(limiter::count)
                    .ifPresent(status -> note(request, status));
        }
    }

    /** How the limits stand that a request was held to. */
    @SuppressWarnings("unchecked")
    static List<RateLimitStatus> statuses(HttpRequest<?> request) {
        return request.getAttribute(STATUSES, List.class).orElse(List.of());
    }

    private static void note(HttpRequest<?> request, RateLimitStatus status) {
        List<RateLimitStatus> statuses = new ArrayList<>(statuses(request));
        statuses.add(status);
        request.setAttribute(STATUSES, statuses);
        if (status.isExceeded()) {
            throw refusal(status);
        }
    }

    private static Refusal refusal(RateLimitStatus status) {
        RatePolicy policy = status.limit().policy();
        return switch (policy.subject()) {
            case NETWORK ->
                Refusal.throttled(
                        "requests-throttled",
                        "Too many requests come from your network. Please wait.",
                        status.retryAfter(),
                        List.of(policy.text()));
            case ACCOUNT ->
                Refusal.throttled(
                        "requests-throttled",
                        "Your account sends too many requests. Please wait.",
                        status.retryAfter(),
                        List.of(policy.text()));
            case EVERYBODY ->
                Refusal.unavailable(
                        "too-busy", "Too many ask for this right now; try again shortly.", status.retryAfter());
        };
    }
}
