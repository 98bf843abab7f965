package dev.medley.security.incidents;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What administrators do with incidents. Each change is in the timeline and in the audit. */
@Singleton
public class IncidentService {

    private static final Permission WRITE = Permission.of("incident:write:all");
    private static final Permission READ = Permission.of("incident:read:all");

    private final IncidentRepository repository;
    private final IncidentRecorder recorder;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    IncidentService(
            IncidentRepository repository,
            IncidentRecorder recorder,
            Authorities authorities,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.recorder = recorder;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One incident.
     *
     * @throws Refusal {@code incident-unknown}
     */
    public Incident find(UUID id) {
        return repository.find(id).orElseThrow(IncidentService::unknown);
    }

    /**
     * Opens one by hand.
     *
     * @throws Refusal {@code assignee-invalid}
     */
    @Transactional
    public Incident open(AuditContext context, IncidentDetails details) {
        requireAssignee(context, details.assignee());
        UUID actor = context.actor().accountId();
        Incident incident = Incident.open(Ids.next(clock), details, null, null, clock.instant())
                .by(actor);
        repository.add(incident);
        recorder.note(incident, TimelineType.OPENED, actor, details.title());
        audit.note(context, "incident.opened", incident.id(), Map.of("title", details.title()));
        return incident;
    }

    /**
     * Changes title, severity and assignee.
     *
     * @throws Refusal {@code assignee-invalid}, {@code incident-unknown}, {@code precondition-failed}
     */
    @Transactional
    public Incident change(
            AuditContext context, UUID id, UnaryOperator<IncidentDetails> change, IntPredicate knownVersions) {
        Incident before = lock(id, knownVersions);
        IncidentDetails details = change.apply(before.details());
        if (details.equals(before.details())) {
            return before;
        }
        if (before.state() == IncidentState.ACKNOWLEDGED && details.assignee() == null) {
            throw Refusal.invalid("assignee-invalid", "/assignee", "An incident that is acknowledged is somebody's.");
        }
        requireAssignee(context, details.assignee());
        Incident after = before.with(details, clock.instant());
        repository.change(after);
        recorder.note(after, TimelineType.CHANGED, context.actor().accountId(), text(details));
        audit.note(context, "incident.changed", id, Map.of("before", text(before.details()), "after", text(details)));
        return after;
    }

    /**
     * Takes it on; whoever does has it, unless somebody else does.
     *
     * @throws Refusal {@code incident-state-invalid}, {@code incident-unknown}, {@code precondition-failed}
     */
    @Transactional
    public Incident acknowledge(AuditContext context, UUID id, IntPredicate knownVersions) {
        Incident taken = lock(id, knownVersions)
                .acknowledged(clock.instant(), context.actor().accountId());
        return move(context, taken, TimelineType.ACKNOWLEDGED, "");
    }

    /**
     * Says that it does no harm any more.
     *
     * @throws Refusal {@code incident-state-invalid}, {@code incident-unknown}, {@code precondition-failed}
     */
    @Transactional
    public Incident mitigate(AuditContext context, UUID id, IntPredicate knownVersions) {
        return move(context, lock(id, knownVersions).mitigated(clock.instant()), TimelineType.MITIGATED, "");
    }

    /**
     * Ends the work on it.
     *
     * @throws Refusal {@code incident-state-invalid}, {@code incident-unknown}, {@code precondition-failed}
     */
    @Transactional
    public Incident close(AuditContext context, UUID id, String reason, IntPredicate knownVersions) {
        Incident closed = lock(id, knownVersions).closed(clock.instant(), reason);
        return move(context, closed, TimelineType.CLOSED, reason);
    }

    /**
     * Takes the work up again.
     *
     * @throws Refusal {@code incident-open-exists}, {@code incident-state-invalid}, {@code incident-unknown},
     *     {@code precondition-failed}
     */
    @Transactional
    public Incident reopen(AuditContext context, UUID id, IntPredicate knownVersions) {
        Incident before = lock(id, knownVersions);
        Incident after = before.reopened(clock.instant());
        String subject = before.subject();
        if (subject != null
                && repository
                        .lockOpen(subject)
                        .filter(other -> !other.id().equals(id))
                        .isPresent()) {
            throw Refusal.conflict("incident-open-exists", "There is another incident of this subject; use that.");
        }
        return move(context, after, TimelineType.REOPENED, "");
    }

    /**
     * Adds what somebody has to say.
     *
     * @throws Refusal {@code incident-unknown}
     */
    @Transactional
    public TimelineEntry note(AuditContext context, UUID id, String text) {
        Incident incident = repository.lock(id).orElseThrow(IncidentService::unknown);
        audit.note(context, "incident.note-added", id, Map.of());
        return recorder.note(incident, TimelineType.NOTE, context.actor().accountId(), text, null);
    }

    /** An incident that somebody does something about which reaches further than itself. */
    Incident lockForAct(AuditContext context, UUID id) {
        var _ = authorities.of(context.actor().accountId(), WRITE);
        return repository.lock(id).orElseThrow(IncidentService::unknown);
    }

    void noteAct(AuditContext context, Incident incident, TimelineType type, String text, UUID referenceId) {
        TimelineEntry _ = recorder.note(incident, type, context.actor().accountId(), text, referenceId);
        audit.note(context, "incident." + type.label(), incident.id(), Map.of("action", text));
    }

    private Incident move(AuditContext context, Incident after, TimelineType type, String text) {
        repository.change(after);
        recorder.note(after, type, context.actor().accountId(), text);
        audit.note(context, "incident." + type.label(), after.id(), text.isEmpty() ? Map.of() : Map.of("reason", text));
        return after;
    }

    private Incident lock(UUID id, IntPredicate knownVersions) {
        Incident incident = repository.lock(id).orElseThrow(IncidentService::unknown);
        VersionCheck.require(knownVersions, incident.version());
        return incident;
    }

    private void requireAssignee(AuditContext context, @Nullable UUID assignee) {
        if (assignee != null && !assignee.equals(context.actor().accountId())) {
            try {
                var _ = authorities.of(assignee, READ);
            } catch (Refusal _) {
                throw Refusal.invalid("assignee-invalid", "/assignee", "This account may not see incidents.");
            }
        }
    }

    private static String text(IncidentDetails details) {
        return "%s, %s, %s"
                .formatted(
                        details.title(),
                        details.severity().label(),
                        details.assignee() == null ? "nobody's" : details.assignee());
    }

    private static Refusal unknown() {
        return Refusal.notFound("incident-unknown", "There is no such incident.");
    }
}
