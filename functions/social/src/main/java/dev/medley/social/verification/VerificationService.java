package dev.medley.social.verification;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.SocialEvents;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks to be verified, and who decides it. */
@Singleton
public class VerificationService {

    private static final Duration USUAL = Duration.ofDays(365);
    private static final Duration LONGEST = Duration.ofDays(1_095);

    private final VerificationRepository repository;
    private final InfluencerService influencers;
    private final AuditLog auditLog;
    private final Outbox outbox;
    private final Clock clock;

    protected VerificationService(
            VerificationRepository repository,
            InfluencerService influencers,
            AuditLog auditLog,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.influencers = influencers;
        this.auditLog = auditLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks to be verified; one application of an account is open at a time. */
    @Transactional
    public Verification apply(UUID accountId, String legalName, VerifiedCategory category, String statement) {
        Influencer influencer = influencers.require(accountId);
        Verification verification = new Verification(
                Ids.next(clock),
                accountId,
                legalName,
                category,
                statement,
                VerificationStatus.SUBMITTED,
                null,
                null,
                null,
                1,
                clock.instant());
        if (!repository.add(verification)) {
            throw Refusal.conflict("verification-open", "An application of yours waits for a decision.");
        }
        outbox.announce(
                accountId,
                verification.id(),
                new SocialEvents.VerificationSubmitted(
                        verification.id(), influencer.text().handle()));
        return verification;
    }

    /** Takes an application back. */
    @Transactional
    public void withdraw(UUID accountId, UUID id) {
        Verification present = repository
                .lock(id)
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(VerificationService::unknown);
        requireOpen(present);
        repository.change(present.withdrawn());
    }

    /** One's own, or any for a reviewer. */
    public Verification find(UUID accountId, boolean isReviewer, UUID id) {
        return repository
                .find(id)
                .filter(found -> isReviewer || found.accountId().equals(accountId))
                .orElseThrow(VerificationService::unknown);
    }

    public Page<Verification> list(@Nullable UUID accountId, @Nullable VerificationStatus status, PageRequest page) {
        return repository.list(accountId, status, page);
    }

    /** Decides an application of somebody else; who is approved has a badge until then. */
    @Transactional
    public Verification decide(
            AuditContext context, UUID id, boolean isApproved, String reason, @Nullable Instant expiresAt) {
        Verification present = repository.lock(id).orElseThrow(VerificationService::unknown);
        UUID reviewerId = context.actor().accountId();
        if (present.accountId().equals(reviewerId)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "own-verification", "Nobody decides their own application.");
        }
        requireOpen(present);
        Instant now = clock.instant();
        Verification decided = present.decided(isApproved, reason, reviewerId, now);
        repository.change(decided);
        if (isApproved) {
            repository.give(decided, end(expiresAt, now), now);
        }
        String status = decided.status().name().toLowerCase(Locale.ROOT);
        auditLog.note(context, "verification." + status, present.accountId(), Map.of("reason", reason));
        outbox.announce(present.accountId(), id, new SocialEvents.VerificationDecided(id, status, reason));
        return decided;
    }

    private static Instant end(@Nullable Instant expiresAt, Instant now) {
        Instant end = expiresAt == null ? now.plus(USUAL) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid(
                    "validation-failed", "/expiresAt", "A badge lasts " + LONGEST.toDays() + " days at most.");
        }
        return end;
    }

    /** Takes a badge away, and says why. */
    @Transactional
    public void revoke(AuditContext context, String handle, String reason) {
        UUID accountId = influencers.account(context.actor().accountId(), handle);
        if (!repository.revoke(accountId, reason, clock.instant())) {
            throw Refusal.notFound("badge-none", "The account has no badge.");
        }
        auditLog.note(context, "badge.revoked", accountId, Map.of("reason", reason));
        outbox.announce(accountId, accountId, new SocialEvents.BadgeRevoked(reason));
    }

    /** Ends badges that have run out, and tells whose they were. */
    @Transactional
    public void expire() {
        outbox.announce(repository.expire(clock.instant(), 1_000).stream()
                .map(badge -> outbox.event(
                        badge.accountId(), badge.accountId(), new SocialEvents.BadgeExpired(badge.category())))
                .toList());
    }

    static void requireOpen(Verification verification) {
        if (verification.status() != VerificationStatus.SUBMITTED) {
            throw Refusal.conflict("verification-decided", "The application is decided or withdrawn.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("verification-unknown", "There is no such application.");
    }
}
