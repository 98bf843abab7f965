package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who works on which case. */
@Singleton
public class CaseService {

    private static final Duration LEASE = Duration.ofMinutes(15);

    private final CaseRepository repository;
    private final CaseAnnouncements announcements;
    private final Clock clock;

    protected CaseService(CaseRepository repository, CaseAnnouncements announcements, Clock clock) {
        this.repository = repository;
        this.announcements = announcements;
        this.clock = clock;
    }

    public CaseFile find(UUID id) {
        return repository.find(id).orElseThrow(CaseService::unknown);
    }

    /** Keeps a case from others for a quarter of an hour; again, for another. */
    @Transactional
    public CaseFile claim(AuditContext context, UUID id) {
        Instant now = clock.instant();
        CaseFile caseFile = workable(repository.lock(id), context.actor().accountId(), now);
        repository.claim(caseFile.id(), new CaseFile.Claim(context.actor().accountId(), now.plus(LEASE)));
        announcements.note(context, "case.claimed", id, Map.of());
        return find(id);
    }

    /** Gives a case back that one has claimed. */
    @Transactional
    public void release(AuditContext context, UUID id) {
        CaseFile caseFile = repository.lock(id).orElseThrow(CaseService::unknown);
        CaseFile.Claim claim = caseFile.claim();
        if (claim == null || !claim.moderatorId().equals(context.actor().accountId())) {
            throw Refusal.notFound("case-claim-none", "The caller has not claimed the case.");
        }
        repository.claim(id, null);
        announcements.note(context, "case.released", id, Map.of());
    }

    /** A case that somebody may decide: it is open, nobody else works on it, and they did not write the thing. */
    static CaseFile workable(Optional<CaseFile> found, UUID moderatorId, Instant now) {
        CaseFile caseFile = found.orElseThrow(CaseService::unknown);
        if (caseFile.state() != CaseState.OPEN) {
            throw Refusal.conflict("case-decided", "The case is decided already.");
        }
        if (moderatorId.equals(caseFile.authorId())) {
            throw Refusal.conflict("case-own", "Nobody decides about what they wrote themselves.");
        }
        if (caseFile.isClaimedByOther(moderatorId, now)) {
            throw Refusal.conflict("case-claimed", "Somebody else works on the case.");
        }
        return caseFile;
    }

    private static Refusal unknown() {
        return Refusal.notFound("case-unknown", "There is no such case.");
    }
}
