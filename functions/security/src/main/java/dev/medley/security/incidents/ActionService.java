package dev.medley.security.incidents;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.security.penalties.ImposedPenalties;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What administrators see of what was done by itself, and take back. */
@Singleton
public class ActionService {

    private final ActionRepository repository;
    private final IncidentService incidents;
    private final ImposedPenalties penalties;
    private final Clock clock;

    ActionService(ActionRepository repository, IncidentService incidents, ImposedPenalties penalties, Clock clock) {
        this.repository = repository;
        this.incidents = incidents;
        this.penalties = penalties;
        this.clock = clock;
    }

    /**
     * What was done about an incident, newest first.
     *
     * @throws Refusal {@code incident-unknown}
     */
    public Page<IncidentAction> list(UUID incidentId, PageRequest page) {
        return repository.list(incidents.find(incidentId).id(), page);
    }

    /**
     * Takes one back. It is not done again by itself for the same incident.
     *
     * @throws Refusal {@code incident-action-over}, {@code incident-action-unknown}, {@code incident-unknown}
     */
    @Transactional
    public IncidentAction undo(AuditContext context, UUID incidentId, UUID id) {
        Incident incident = incidents.lockForAct(context, incidentId);
        IncidentAction action = repository
                .lock(incidentId, id)
                .orElseThrow(() -> Refusal.notFound("incident-action-unknown", "There is no such action."));
        Instant now = clock.instant();
        if (!action.isInForce(now)) {
            throw Refusal.conflict("incident-action-over", "This action is over already.");
        }
        IncidentAction undone = action.undone(now, context.actor().accountId());
        repository.markUndone(undone);
        penalties.withdraw(action.penaltyId(), action.since());
        incidents.noteAct(
                context,
                incident,
                TimelineType.ACTION_UNDONE,
                action.action().label() + " " + action.network(),
                action.id());
        return undone;
    }
}
