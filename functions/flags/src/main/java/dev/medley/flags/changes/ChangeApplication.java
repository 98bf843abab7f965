package dev.medley.flags.changes;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies changes, once they are approved and due. */
@Singleton
public class ChangeApplication {

    private static final Permission WRITE = Permission.of("flag:write:all");
    private static final Permission APPROVE = Permission.of("flag:approve:all");

    private final ChangeRepository repository;
    private final TargetingService targetings;
    private final EnvironmentService environments;
    private final Authorities authorities;
    private final ChangeTrail trail;

    ChangeApplication(
            ChangeRepository repository,
            TargetingService targetings,
            EnvironmentService environments,
            Authorities authorities,
            ChangeTrail trail) {
        this.repository = repository;
        this.targetings = targetings;
        this.environments = environments;
        this.authorities = authorities;
        this.trail = trail;
    }

    /** Approves what somebody else has asked for, and applies it if it is due. */
    @Transactional
    public FlagChange approve(AuditContext context, UUID id) {
        UUID approver = context.actor().accountId();
        UUID author = repository.find(id).orElseThrow(ChangeService::unknown).requestedBy();
        var _ = authorities.of(approver, APPROVE, author);
        requireAuthority(author, approver);
        FlagChange change = repository.lock(id).orElseThrow(ChangeService::unknown);
        if (change.status() != ChangeStatus.REQUESTED) {
            throw Refusal.conflict(
                    "flag-change-closed", "The change is " + change.status().label() + " already.");
        }
        if (change.requestedBy().equals(approver)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "own-flag-change", "Somebody else has to approve what you asked for.");
        }
        requireCurrent(change);
        FlagChange approved = change.decided(ChangeStatus.SCHEDULED, approver, null);
        repository.keep(approved);
        trail.note(ChangeAuthor.of(context), "approved", approved);
        return approved.applyAt().isAfter(trail.now()) ? approved : apply(approved);
    }

    /** Applies a change that is due, unless somebody else has closed it, or its people may not do so any more. */
    @Transactional
    public void applyDue(UUID id) {
        FlagChange due = repository.find(id).orElseThrow(ChangeService::unknown);
        requireAuthority(due.requestedBy(), due.decidedBy());
        repository
                .lock(id)
                .filter(change -> change.status() == ChangeStatus.SCHEDULED)
                .ifPresent(this::apply);
    }

    /** Gives up a change that was refused when it was due. */
    @Transactional
    public void fail(UUID id, String code) {
        repository
                .lock(id)
                .filter(change -> change.status() == ChangeStatus.SCHEDULED)
                .ifPresent(change -> {
                    FlagChange failed = change.closed(ChangeStatus.FAILED, code, trail.now());
                    repository.keep(failed);
                    trail.note(ChangeAuthor.onSchedule(change.requestedBy()), "failed", failed);
                });
    }

    private FlagChange apply(FlagChange change) {
        if (environments.advance(change.environment()).requiresApproval() && change.decidedBy() == null) {
            throw EnvironmentService.approvalRequired("Nobody has approved it, which is needed by now.");
        }
        requireCurrent(change);
        FlagTargeting applied = targetings.apply(
                ChangeAuthor.onSchedule(change.requestedBy()),
                change.flag(),
                change.environment(),
                change.targeting(),
                version -> version == change.basedOn());
        Instant now = trail.now();
        FlagChange closed = change.closed(ChangeStatus.APPLIED, null, now);
        repository.keep(closed);
        repository.follow(closed, applied.version());
        return closed;
    }

    /** Who asked for it may still do so, and who approved it too. Asked first, so that accounts are held before all else. */
    private void requireAuthority(UUID author, @Nullable UUID approver) {
        try {
            if (approver == null) {
                var _ = authorities.of(author, WRITE);
            } else {
                var _ = authorities.of(author, WRITE, approver);
                var _ = authorities.of(approver, APPROVE);
            }
        } catch (Refusal e) {
            throw Refusal.conflict(
                    "flag-change-unauthorized", "Who asked for it, or who approved it, may not change flags any more.");
        }
    }

    /** Nobody has approved what the flag would become from what it is now. */
    private void requireCurrent(FlagChange change) {
        if (targetings.find(change.flag(), change.environment()).version() != change.basedOn()) {
            throw Refusal.conflict(
                    "flag-change-outdated",
                    "The flag has changed since; request the change anew, based on what it is now.");
        }
    }
}
