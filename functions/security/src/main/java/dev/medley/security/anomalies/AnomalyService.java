package dev.medley.security.anomalies;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators see of anomalies and say of them. */
@Singleton
public class AnomalyService {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final AnomalyRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    AnomalyService(AnomalyRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** What anomalies of a time have in common. */
    public record PatternReport(Instant from, Instant to, List<AnomalyPattern> all) {

        public PatternReport {
            all = List.copyOf(all);
        }
    }

    public Page<Anomaly> list(AnomalyFilter filter, PageRequest page) {
        return repository.list(filter, page);
    }

    /**
     * One anomaly.
     *
     * @throws Refusal {@code anomaly-unknown}
     */
    public Anomaly find(UUID id) {
        return repository.find(id).orElseThrow(AnomalyService::unknown);
    }

    /**
     * Says whether it was one. What was none is not reported again of the same subject for a week.
     *
     * @throws Refusal {@code anomaly-unknown}
     */
    @Transactional
    public Anomaly review(AuditContext context, UUID id, AnomalyState review) {
        Anomaly before = repository.lock(id).orElseThrow(AnomalyService::unknown);
        Anomaly after = before.reviewed(review, context.actor().accountId(), clock.instant());
        repository.review(after);
        audit.note(
                context, "anomaly.reviewed", id, Map.of("before", before.state().label(), "after", review.label()));
        return after;
    }

    /**
     * What the anomalies of a time have in common.
     *
     * @param from null for the last week before the end
     * @param to null for now
     * @throws Refusal {@code time-range-invalid}
     */
    public PatternReport patterns(@Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end) || begin.isBefore(end.minus(LONGEST))) {
            throw Refusal.invalid(
                    "time-range-invalid", "/from", "A report is of at most 31 days, and begins before it ends.");
        }
        return new PatternReport(begin, end, repository.patterns(begin, end));
    }

    private static Refusal unknown() {
        return Refusal.notFound("anomaly-unknown", "There is no such anomaly.");
    }
}
