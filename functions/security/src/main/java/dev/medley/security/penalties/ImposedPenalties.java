package dev.medley.security.penalties;

import dev.medley.kernel.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Penalties that other parts of this function give, and take back. */
@Singleton
public class ImposedPenalties {

    private static final Logger LOG = LoggerFactory.getLogger(ImposedPenalties.class);

    private final PenaltyRepository repository;
    private final Clock clock;

    ImposedPenalties(PenaltyRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Gives a network a penalty for a time.
     *
     * @return empty where it has one that does as much, where an operator's rule allows it, and where it is never routed
     */
    @Transactional
    public Optional<Penalty> impose(String network, PenaltyLevel level, Duration time, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Penalty> before = repository.lockAll().stream()
                .filter(penalty -> penalty.network().equals(network))
                .findFirst();
        if (Penalty.isLocal(network)
                || repository.isAllowed(network, now)
                || before.filter(penalty -> penalty.covers(level, now.plus(time)))
                        .isPresent()) {
            return Optional.empty();
        }
        UUID id = before.map(Penalty::id).orElseGet(() -> Ids.next(clock));
        Penalty penalty = Penalty.imposed(id, network, level, reason, now, now.plus(time));
        repository.put(penalty);
        LOG.warn("Network {} is {} until {}: {}", network, level, penalty.until(), reason);
        return Optional.of(penalty);
    }

    /** Takes a penalty back, unless the network has got another one since, which stays. */
    @Transactional
    public void withdraw(UUID id, Instant since) {
        repository.lockAll().stream()
                .filter(penalty -> penalty.id().equals(id) && penalty.since().equals(since))
                .forEach(penalty -> repository.put(penalty.lifted(clock.instant())));
    }
}
