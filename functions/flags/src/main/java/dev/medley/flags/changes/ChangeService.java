package dev.medley.flags.changes;

import dev.medley.audit.AuditContext;
import dev.medley.flags.definitions.ChangeAuthor;
import dev.medley.flags.definitions.Flag;
import dev.medley.flags.definitions.FlagService;
import dev.medley.flags.definitions.TargetingService;
import dev.medley.flags.environments.EnvironmentService;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Takes changes that wait for their time or for approval, and closes those that will not be. */
@Singleton
public class ChangeService {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ChangeRepository repository;
    private final FlagService flags;
    private final TargetingService targetings;
    private final EnvironmentService environments;
    private final ChangeTrail trail;

    ChangeService(
            ChangeRepository repository,
            FlagService flags,
            TargetingService targetings,
            EnvironmentService environments,
            ChangeTrail trail) {
        this.repository = repository;
        this.flags = flags;
        this.targetings = targetings;
        this.environments = environments;
        this.trail = trail;
    }

    /** Takes a change; where the environment needs no approval, it waits for its time only. */
    @Transactional
    public FlagChange request(AuditContext context, NewChange wanted) {
        Instant now = trail.now();
        Instant applyAt = wanted.applyAt() == null ? now : wanted.applyAt();
        if (applyAt.isBefore(now) || applyAt.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("flag-invalid", "/applyAt", "A change is applied within a year from now.");
        }
        Flag flag = flags.find(wanted.flag());
        VersionCheck.require(
                version -> version == wanted.basedOn(),
                targetings.find(flag.key(), wanted.environment()).version());
        targetings.requireSound(flag, wanted.environment(), wanted.targeting());
        if (repository.countOpen(flag.id()) >= ChangeRepository.MOST_OPEN) {
            throw Refusal.conflict("flag-changes-full", "50 changes of this flag wait already.");
        }
        boolean needsApproval = environments.find(wanted.environment()).requiresApproval();
        FlagChange change = new FlagChange(
                trail.nextId(),
                flag.key(),
                wanted.environment(),
                wanted.basedOn(),
                wanted.targeting(),
                wanted.reason(),
                applyAt,
                needsApproval ? ChangeStatus.REQUESTED : ChangeStatus.SCHEDULED,
                null,
                context.actor().accountId(),
                null,
                now,
                null);
        repository.add(change, flag.id());
        trail.note(ChangeAuthor.of(context), "requested", change);
        return change;
    }

    public FlagChange find(UUID id) {
        return repository.find(id).orElseThrow(ChangeService::unknown);
    }

    @Transactional
    public FlagChange reject(AuditContext context, UUID id) {
        return close(context, id, ChangeStatus.REJECTED, "rejected");
    }

    @Transactional
    public FlagChange withdraw(AuditContext context, UUID id) {
        return close(context, id, ChangeStatus.WITHDRAWN, "withdrawn");
    }

    private FlagChange close(AuditContext context, UUID id, ChangeStatus status, String action) {
        FlagChange change = repository.lock(id).orElseThrow(ChangeService::unknown);
        requireOpen(change);
        FlagChange closed = status == ChangeStatus.REJECTED
                ? change.decided(status, context.actor().accountId(), trail.now())
                : change.closed(status, null, trail.now());
        repository.keep(closed);
        trail.note(ChangeAuthor.of(context), action, closed);
        return closed;
    }

    static void requireOpen(FlagChange change) {
        if (!change.status().isOpen()) {
            throw Refusal.conflict(
                    "flag-change-closed", "The change is " + change.status().label() + " already.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("flag-change-unknown", "There is no such change.");
    }
}
