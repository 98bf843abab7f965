package dev.medley.security.penalties;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores networks by what they did in the last minutes, and penalizes those that score high. */
@Singleton
public class PenaltyService {

    private static final Logger LOG = LoggerFactory.getLogger(PenaltyService.class);
    private static final Permission WRITE = Permission.of("penalty:write:all");
    private static final Duration LOOKED_AT = Duration.ofMinutes(5);

    private final PenaltyRepository repository;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    PenaltyService(PenaltyRepository repository, Authorities authorities, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The scores of the networks that sent the most in the last minutes, the highest first. */
    public List<BotScore> scores() {
        Instant now = clock.instant();
        return repository.behavior(now.minus(LOOKED_AT), now.plusSeconds(1)).stream()
                .map(BotScore::of)
                .sorted(Comparator.comparingInt(BotScore::score).reversed())
                .toList();
    }

    /** Penalizes who scores high; of who was penalized already, only what they did since then counts. */
    @Transactional
    public void penalize() {
        Instant now = clock.instant();
        Map<String, Penalty> known =
                repository.lockAll().stream().collect(Collectors.toMap(Penalty::network, Function.identity()));
        for (BotScore score : scores()) {
            if (score.isPenalized()
                    && !Penalty.isLocal(score.network())
                    && !repository.isAllowed(score.network(), now)) {
                next(Optional.ofNullable(known.get(score.network())), score, now)
                        .ifPresent(this::put);
            }
        }
        known.values().stream()
                .filter(penalty -> penalty.isForgotten(now))
                .forEach(penalty -> repository.remove(penalty.id()));
    }

    /**
     * Takes a penalty back; the network begins anew.
     *
     * @throws Refusal {@code penalty-unknown}
     */
    @Transactional
    public void lift(AuditContext context, UUID id) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        Penalty penalty = repository.lockAll().stream()
                .filter(candidate -> candidate.id().equals(id) && candidate.level() != PenaltyLevel.LIFTED)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("penalty-unknown", "There is no such penalty."));
        repository.put(penalty.lifted(clock.instant()));
        audit.note(
                context,
                "penalty.lifted",
                id,
                Map.of(
                        "network",
                        penalty.network(),
                        "before",
                        penalty.level().name().toLowerCase(Locale.ROOT),
                        "after",
                        "none"));
    }

    private Optional<Penalty> next(Optional<Penalty> before, BotScore score, Instant now) {
        if (before.isEmpty() || before.get().isForgotten(now)) {
            return Optional.of(Penalty.first(before.map(Penalty::id).orElseGet(() -> Ids.next(clock)), score, now));
        }
        Penalty last = before.get();
        Instant from = last.since().isAfter(now.minus(LOOKED_AT)) ? last.since() : now.minus(LOOKED_AT);
        return repository
                .behavior(score.network(), from, now.plusSeconds(1))
                .map(BotScore::of)
                .filter(BotScore::isPenalized)
                .map(again -> last.worse(again, now));
    }

    private void put(Penalty penalty) {
        repository.put(penalty);
        LOG.warn(
                "Network {} is {} until {}: {}",
                penalty.network(),
                penalty.level(),
                penalty.until(),
                penalty.reasons());
    }
}
