package dev.medley.webhooks.upkeep;

import dev.medley.webhooks.deliveries.PublishedEventRepository;
import dev.medley.webhooks.endpoints.SecretRepository;
import dev.medley.webhooks.replays.ReplayRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes events that can no more be replayed, with their deliveries and attempts, and what has run out. */
@Singleton
public class WebhookRetention {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 1_000;

    private final PublishedEventRepository events;
    private final SecretRepository secrets;
    private final ReplayRepository replays;
    private final Clock clock;

    WebhookRetention(PublishedEventRepository events, SecretRepository secrets, ReplayRepository replays, Clock clock) {
        this.events = events;
        this.secrets = secrets;
        this.replays = replays;
        this.clock = clock;
    }

    @Transactional
    public void deleteExpired() {
        Instant now = clock.instant();
        secrets.deleteExpired(now);
        replays.deleteBefore(now.minus(KEPT));
    }

    /** Deletes some events; whether there may be more. */
    @Transactional
    public boolean deleteSome() {
        return events.deleteBefore(clock.instant().minus(KEPT), MOST) == MOST;
    }
}
