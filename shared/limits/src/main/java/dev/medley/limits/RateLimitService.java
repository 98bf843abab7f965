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
    private final TierRates tierRates;

    RateLimitService(RateLimiter limiter, RateQuotas quotas, TierRates tierRates) {
        this.limiter = limiter;
        this.quotas = quotas;
        this.tierRates = tierRates;
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
            Optional<RateLimit> limit = switch (policy.subject()) {
                case ACCOUNT -> Caller.of(request).map(caller -> ofAccount(policy, caller));
                case NETWORK, EVERYBODY -> isLocal ? Optional.empty() : Optional.of(ofAddress(policy, address));
            };
            limit.flatMap(limiter::count).ifPresent(status -> note(request, status));
        }
    }

    private RateLimit ofAccount(RatePolicy policy, Caller caller) {
        long quota = (long) quotas.of(policy) * tierRates.percent(caller.accountId()) / 100;
        return new RateLimit(policy, caller.getName(), Math.clamp(quota, 1, Integer.MAX_VALUE));
    }

    private RateLimit ofAddress(RatePolicy policy, String address) {
        String who = policy.subject() == RatePolicy.Subject.NETWORK
                ? ClientNetwork.of(address).text()
                : "everybody";
        return new RateLimit(policy, who, quotas.of(policy));
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
