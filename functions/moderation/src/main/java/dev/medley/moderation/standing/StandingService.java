package dev.medley.moderation.standing;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.ModerationEvents.ModerationSanctionLifted;
import dev.medley.moderation.ModerationEvents.ModerationSanctioned;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Strikes, sanctions and trust. */
@Singleton
public class StandingService {

    /** How long a strike counts. */
    static final Duration STRIKE_COUNTS = Duration.ofDays(90);

    private static final int MOST_POINTS = 3;
    private static final int MOST_STRIKES = 1_000;
    private static final int BATCH = 200;
    private static final int BATCHES = 20;
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration NOTES_KEPT = Duration.ofDays(2);

    private final StandingRepository repository;
    private final ProtectedAccounts ranked;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected StandingService(
            StandingRepository repository, ProtectedAccounts ranked, Outbox outbox, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.ranked = ranked;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a decision means for an account. */
    public record Breach(UUID accountId, UUID caseId, UUID decisionId, String reason) {}

    /** How an account stands; new where nothing is known of it. */
    public AccountStanding find(UUID accountId) {
        return repository
                .find(accountId, clock.instant())
                .orElseGet(() -> new AccountStanding(
                        accountId, 0, null, null, new AccountStanding.Writing(0, 0, null, null), 0, 0, 0, null));
    }

    /** Counts a breach, and does what follows from all that count. */
    @Transactional
    public Optional<Sanction> strike(Breach breach, int points) {
        Instant now = clock.instant();
        AccountStanding before = repository.lock(breach.accountId(), now);
        int counted = Math.clamp(points, 1, MOST_POINTS);
        repository.add(new Strike(
                Ids.next(clock), breach.accountId(), breach.decisionId(), counted, now, now.plus(STRIKE_COUNTS), null));
        return SanctionLadder.step(before.points() + counted)
                .map(step -> sanction(breach, possible(breach.accountId(), step.kind()), step.length()));
    }

    /** Who ranks above users is limited where others would be suspended: identity suspends them for an administrator alone. */
    private SanctionKind possible(UUID accountId, SanctionKind kind) {
        return kind == SanctionKind.SUSPENSION && ranked.contains(accountId) ? SanctionKind.LIMIT : kind;
    }

    /**
     * Warns, limits or suspends an account.
     *
     * @param length null for a warning
     * @throws Refusal {@code account-protected} for the suspension of somebody who ranks above users
     */
    @Transactional
    public Sanction sanction(Breach breach, SanctionKind kind, @Nullable Duration length) {
        if (possible(breach.accountId(), kind) != kind) {
            throw Refusal.conflict(
                    "account-protected",
                    "Who has a role above that of users is not suspended by moderation; an administrator does it, or takes the role.");
        }
        Instant now = clock.instant();
        AccountStanding _ = repository.lock(breach.accountId(), now);
        Sanction sanction = new Sanction(
                Ids.next(clock),
                breach.accountId(),
                breach.decisionId(),
                kind,
                breach.reason(),
                length == null ? null : now.plus(length),
                now,
                null);
        repository.add(sanction);
        outbox.announce(
                breach.accountId(),
                breach.accountId(),
                new ModerationSanctioned(
                        breach.accountId(), kind.label(), sanction.until(), breach.reason(), breach.caseId()));
        compute(breach.accountId(), now);
        return sanction;
    }

    /** Takes back what a decision meant for an account. */
    @Transactional
    public void undo(UUID accountId, UUID decisionId) {
        Instant now = clock.instant();
        AccountStanding _ = repository.lock(accountId, now);
        repository.withdrawStrikes(decisionId, now);
        repository.sanctionsOf(decisionId).forEach(sanction -> lift(sanction, now));
        easeLadder(accountId, now);
        compute(accountId, now);
    }

    /** What followed from more points than there are by now becomes what follows from these. */
    private void easeLadder(UUID accountId, Instant now) {
        Set<UUID> counting = repository.strikes(accountId, MOST_STRIKES).stream()
                .filter(strike -> strike.withdrawnAt() == null)
                .map(Strike::decisionId)
                .collect(Collectors.toSet());
        Optional<SanctionLadder.Step> step =
                SanctionLadder.step(repository.lock(accountId, now).points());
        repository.holding(accountId, now).stream()
                .filter(sanction -> counting.contains(sanction.decisionId()))
                .forEach(sanction -> ease(sanction, step.orElse(null), now));
    }

    private void ease(Sanction sanction, SanctionLadder.@Nullable Step step, Instant now) {
        Duration length = step == null ? null : step.length();
        Instant until =
                length == null ? sanction.createdAt() : sanction.createdAt().plus(length);
        boolean isMilder = step == null
                || step.kind().compareTo(sanction.kind()) < 0
                || (step.kind() == sanction.kind() && sanction.until() != null && until.isBefore(sanction.until()));
        if (isMilder) {
            if (step != null && until.isAfter(now)) {
                repository.add(new Sanction(
                        Ids.next(clock),
                        sanction.accountId(),
                        sanction.decisionId(),
                        step.kind(),
                        sanction.reason(),
                        until,
                        sanction.createdAt(),
                        null));
            }
            boolean _ = lift(sanction, now);
        }
    }

    /** Takes a sanction back before its time. */
    @Transactional
    public void lift(AuditContext context, UUID sanctionId) {
        Instant now = clock.instant();
        Sanction sanction = repository
                .findSanction(sanctionId)
                .orElseThrow(() -> Refusal.notFound("sanction-unknown", "There is no such sanction."));
        AccountStanding _ = repository.lock(sanction.accountId(), now);
        if (!lift(sanction, now)) {
            throw Refusal.conflict("sanction-over", "The sanction is over already.");
        }
        compute(sanction.accountId(), now);
        audit.note(
                context,
                "sanction.lifted",
                sanction.accountId(),
                Map.of("sanction", sanction.kind().label()));
    }

    /** Ends sanctions whose time is over. */
    @Transactional
    public void endSanctions() {
        Instant now = clock.instant();
        repository.ended(now, BATCH).forEach(sanction -> {
            AccountStanding _ = repository.lock(sanction.accountId(), now);
            boolean _ = lift(sanction, now);
            compute(sanction.accountId(), now);
        });
    }

    /** Counts how reports of accounts fared. */
    @Transactional
    public void countReports(List<UUID> accountIds, boolean isUpheld) {
        if (!accountIds.isEmpty()) {
            repository.countReports(accountIds, isUpheld, clock.instant());
        }
    }

    /** Computes levels that are a day old, and deletes old notes. */
    @Transactional
    public void computeStale() {
        Instant now = clock.instant();
        int _ = repository.removeNotesBefore(now.minus(NOTES_KEPT));
        for (int i = 0; i < BATCHES; i++) {
            List<AccountStanding> stale = repository.stale(now.minus(FRESH), now, BATCH);
            repository.keep(stale.stream().map(one -> computed(one, now)).toList(), now);
            if (stale.size() < BATCH) {
                return;
            }
        }
    }

    private void compute(UUID accountId, Instant now) {
        List<Sanction> holding = repository.holding(accountId, now);
        AccountStanding bound = repository
                .lock(accountId, now)
                .bound(end(holding, SanctionKind.LIMIT), end(holding, SanctionKind.SUSPENSION));
        repository.keep(List.of(computed(bound, now)), now);
    }

    private static AccountStanding computed(AccountStanding before, Instant now) {
        return before.trusted(before.earnedTrust(now));
    }

    private boolean lift(Sanction sanction, Instant now) {
        boolean isLifted = repository.lift(sanction.id(), now);
        boolean isFreed = isLifted
                && sanction.kind() != SanctionKind.WARNING
                && repository.holding(sanction.accountId(), now).stream()
                        .noneMatch(one -> one.kind() == sanction.kind());
        if (isFreed) {
            outbox.announce(
                    sanction.accountId(),
                    sanction.accountId(),
                    new ModerationSanctionLifted(
                            sanction.accountId(), sanction.kind().label()));
        }
        return isLifted;
    }

    private static @Nullable Instant end(List<Sanction> holding, SanctionKind kind) {
        return holding.stream()
                .filter(sanction -> sanction.kind() == kind)
                .map(Sanction::until)
                .filter(until -> until != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
