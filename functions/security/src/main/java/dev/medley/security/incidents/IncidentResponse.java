package dev.medley.security.incidents;

import dev.medley.kernel.Ids;
import dev.medley.security.anomalies.Anomaly;
import dev.medley.security.penalties.ImposedPenalties;
import dev.medley.security.penalties.Penalty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Does what the policy says. */
@Singleton
class IncidentResponse {

    private final PolicyRepository policies;
    private final ActionRepository actions;
    private final ImposedPenalties penalties;
    private final IncidentRecorder recorder;
    private final Clock clock;

    IncidentResponse(
            PolicyRepository policies,
            ActionRepository actions,
            ImposedPenalties penalties,
            IncidentRecorder recorder,
            Clock clock) {
        this.policies = policies;
        this.actions = actions;
        this.penalties = penalties;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Does it once; what somebody has taken back is not done again for the same incident. */
    void act(Incident incident, Anomaly anomaly) {
        Optional<PolicyRule> rule = policies.read().rule(anomaly.kind(), anomaly.score());
        if (rule.isEmpty() || isDone(incident, anomaly, rule.get())) {
            return;
        }
        Optional<Penalty> penalty = penalties.impose(
                anomaly.network(), rule.get().action().level(), rule.get().duration(), "incident");
        penalty.ifPresent(imposed -> note(incident, anomaly, rule.get(), imposed));
    }

    private boolean isDone(Incident incident, Anomaly anomaly, PolicyRule rule) {
        List<IncidentAction> before = actions.of(incident.id(), anomaly.network());
        return before.stream()
                .anyMatch(action -> action.undoneAt() != null
                        || (action.action().compareTo(rule.action()) >= 0 && action.isInForce(clock.instant())));
    }

    private void note(Incident incident, Anomaly anomaly, PolicyRule rule, Penalty penalty) {
        IncidentAction action = new IncidentAction(
                Ids.next(clock),
                incident.id(),
                rule.action(),
                anomaly.network(),
                penalty.id(),
                anomaly.id(),
                penalty.since(),
                penalty.until(),
                null,
                null);
        actions.add(action);
        TimelineEntry _ = recorder.note(
                incident,
                TimelineType.ACTION,
                null,
                rule.action().label() + " " + anomaly.network() + " until " + penalty.until(),
                action.id());
    }
}
