package dev.medley.security.anomalies;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.security.SecurityEvents.AnomalyDetected;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes anomalies of what is suspicious: one for as long as a source goes on with the same. */
@Singleton
class AnomalyReports {

    private static final Logger LOG = LoggerFactory.getLogger(AnomalyReports.class);

    /** Who pauses for longer than this makes a new one. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration MUTED = Duration.ofDays(7);

    /** In one minute; the others of an attack by thousands say nothing new. */
    private static final int MOST = 100;

    private final AnomalyRepository repository;
    private final List<AnomalyResponse> responses;
    private final Outbox outbox;
    private final Clock clock;

    AnomalyReports(AnomalyRepository repository, List<AnomalyResponse> responses, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.responses = List.copyOf(responses);
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void report(List<Suspicion> suspicions) {
        repository.forget(clock.instant().minus(KEPT));
        if (suspicions.size() > MOST) {
            LOG.warn("{} sources are suspicious, of which the first {} are reported", suspicions.size(), MOST);
        }
        suspicions.stream()
                .sorted(Comparator.comparingDouble(Suspicion::score).reversed())
                .limit(MOST)
                .forEach(this::report);
    }

    private void report(Suspicion suspicion) {
        Instant now = clock.instant();
        Anomaly anomaly = Anomaly.first(Ids.next(clock), suspicion);
        if (repository.isMuted(anomaly, now.minus(MUTED))) {
            return;
        }
        Optional<Anomaly> known =
                repository.extend(anomaly, anomaly.lastSeenAt().minus(PAUSE));
        if (known.isEmpty()) {
            repository.add(anomaly);
            announce(anomaly);
        }
        responses.forEach(response -> response.respond(known.orElse(anomaly), known.isEmpty()));
    }

    private void announce(Anomaly anomaly) {
        LOG.warn("Anomaly {} of {}: {}", anomaly.kind().label(), anomaly.subject(), anomaly.explanation());
        outbox.announce(
                Objects.requireNonNullElse(anomaly.accountId(), anomaly.id()),
                anomaly.id(),
                new AnomalyDetected(
                        anomaly.kind().label(),
                        anomaly.severity().name().toLowerCase(Locale.ROOT),
                        anomaly.score(),
                        anomaly.scorer().name(),
                        anomaly.network(),
                        anomaly.operation(),
                        anomaly.explanation()));
    }
}
