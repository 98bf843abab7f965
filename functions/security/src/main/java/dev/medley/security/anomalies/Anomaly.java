package dev.medley.security.anomalies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual that one source did, for as long as it lasted.
 *
 * @param accountId whose requests they were; null where nobody had signed in
 * @param network where most came from
 * @param operation what most called
 * @param windows in how many windows it was seen
 * @param score the highest of them, as a multiple of what it takes to be an anomaly
 * @param contributions what makes that score, the greatest first
 */
public record Anomaly(
        UUID id,
        AnomalyKind kind,
        @Nullable UUID accountId,
        String network,
        @Nullable String operation,
        @Nullable String country,
        Instant firstSeenAt,
        Instant lastSeenAt,
        int windows,
        double score,
        Suspicion.Scorer scorer,
        List<Contribution> contributions,
        AnomalyState state,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt) {

    private static final int TOLD = 3;

    public Anomaly {
        contributions = List.copyOf(contributions);
    }

    static Anomaly first(UUID id, Suspicion suspicion) {
        TrafficSource source = suspicion.seen().window().source();
        return new Anomaly(
                id,
                suspicion.kind(),
                source.accountId(),
                source.network(),
                source.operation(),
                source.country(),
                suspicion.seen().window().from(),
                suspicion.seen().window().to(),
                1,
                suspicion.score(),
                suspicion.scorer(),
                suspicion.contributions(),
                AnomalyState.NEW,
                null,
                null);
    }

    Anomaly reviewed(AnomalyState review, UUID reviewer, Instant now) {
        return new Anomaly(
                id,
                kind,
                accountId,
                network,
                operation,
                country,
                firstSeenAt,
                lastSeenAt,
                windows,
                score,
                scorer,
                contributions,
                review,
                reviewer,
                now);
    }

    /** What it is an anomaly of: the account, else the network. */
    public String subject() {
        return accountId == null ? network : accountId.toString();
    }

    public AnomalySeverity severity() {
        return AnomalySeverity.of(score);
    }

    /** Why it is one, in words. */
    public String explanation() {
        return contributions.stream().limit(TOLD).map(Contribution::text).collect(Collectors.joining("; "));
    }
}
