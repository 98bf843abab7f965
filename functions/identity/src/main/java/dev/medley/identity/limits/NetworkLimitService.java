package dev.medley.identity.limits;

import dev.medley.identity.limits.NetworkLimit.Cost;
import dev.medley.identity.limits.NetworkRequestRepository.Counted;
import dev.medley.identity.limits.NetworkRequestRepository.Limit;
import dev.medley.identity.places.ClientNetwork;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Bounds what people who have not signed in make the function do: each network by itself, and all together. */
@Singleton
public class NetworkLimitService {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final NetworkRequestRepository networkRequestRepository;
    private final NetworkLimitSettings settings;
    private final Clock clock;

    NetworkLimitService(NetworkRequestRepository networkRequestRepository, NetworkLimitSettings settings, Clock clock) {
        this.networkRequestRepository = networkRequestRepository;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @throws Refusal {@code requests-throttled} where its network sends too many, {@code too-busy} where all together do
     */
    public void admit(Cost cost, String address) {
        if (cost == Cost.SESSION || ClientNetwork.isLocal(address)) {
            return;
        }
        Instant now = clock.instant();
        Limit limit = limit(cost);
        Counted counted =
                networkRequestRepository.count(limit, ClientNetwork.of(address).text(), now);
        if (counted.requests() > limit.most()) {
            throw Refusal.throttled(
                    "requests-throttled",
                    "Too many requests come from your network. Please wait.",
                    Duration.between(now, counted.since().plus(limit.window())));
        }
        if (counted.overall() > limit.mostOverall()) {
            throw Refusal.unavailable(
                    "too-busy",
                    "Too many ask for this right now; try again shortly.",
                    Duration.between(now, counted.overallSince().plus(limit.window())));
        }
    }

    private Limit limit(Cost cost) {
        return switch (cost) {
            case SESSION, REQUEST -> new Limit("request", MINUTE, settings.networkRequests(), settings.requests());
            case PASSWORD -> new Limit("password", MINUTE, settings.networkPasswords(), settings.passwords());
            case MAIL -> new Limit("mail", HOUR, settings.networkMails(), settings.mails());
        };
    }
}
