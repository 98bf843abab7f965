package dev.medley.security.incidents;

import dev.medley.kernel.Refusal;
import dev.medley.security.anomalies.AnomalyKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be looked after.
 *
 * @param subject what its anomalies are of; null where people opened it
 * @param kind of the anomaly that opened it
 * @param anomalies how many have joined it
 * @param openedBy null where an anomaly did
 * @param version counted up with every change, from 1
 */
public record Incident(
        UUID id,
        IncidentDetails details,
        IncidentState state,
        @Nullable String subject,
        @Nullable AnomalyKind kind,
        int anomalies,
        Instant openedAt,
        @Nullable UUID openedBy,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        int version) {

    static Incident open(
            UUID id, IncidentDetails details, @Nullable String subject, @Nullable AnomalyKind kind, Instant now) {
        return new Incident(id, details, IncidentState.OPEN, subject, kind, 0, now, null, now, null, null, 1);
    }

    Incident by(UUID opener) {
        return new Incident(
                id,
                details,
                state,
                subject,
                kind,
                anomalies,
                openedAt,
                opener,
                updatedAt,
                closedAt,
                closeReason,
                version);
    }

    /** After somebody has taken it on, who has it from then on unless somebody else does. */
    Incident acknowledged(Instant now, UUID actor) {
        require(Set.of(IncidentState.OPEN), "acknowledged");
        return with(details.assignee() == null ? details.with(actor) : details, now)
                .in(IncidentState.ACKNOWLEDGED, version + 1, now, null);
    }

    /** After it does no harm any more. */
    Incident mitigated(Instant now) {
        require(Set.of(IncidentState.OPEN, IncidentState.ACKNOWLEDGED), "mitigated");
        return in(IncidentState.MITIGATED, version + 1, now, null);
    }

    Incident closed(Instant now, String reason) {
        require(Set.of(IncidentState.OPEN, IncidentState.ACKNOWLEDGED, IncidentState.MITIGATED), "closed");
        return in(IncidentState.CLOSED, version + 1, now, reason);
    }

    Incident reopened(Instant now) {
        require(Set.of(IncidentState.MITIGATED, IncidentState.CLOSED), "reopened");
        return in(IncidentState.OPEN, version + 1, now, null);
    }

    Incident with(IncidentDetails changed, Instant now) {
        return new Incident(
                id,
                changed,
                state,
                subject,
                kind,
                anomalies,
                openedAt,
                openedBy,
                now,
                closedAt,
                closeReason,
                version + 1);
    }

    /** With one anomaly more, which makes it no milder. */
    Incident joined(IncidentSeverity severity, Instant now) {
        boolean rises = state == IncidentState.OPEN && severity.compareTo(details.severity()) > 0;
        Incident next = with(rises ? details.with(severity) : details, now);
        return new Incident(
                id,
                next.details,
                state,
                subject,
                kind,
                anomalies + 1,
                openedAt,
                openedBy,
                now,
                closedAt,
                closeReason,
                next.version);
    }

    private Incident in(IncidentState next, int nextVersion, Instant now, @Nullable String reason) {
        return new Incident(
                id,
                details,
                next,
                subject,
                kind,
                anomalies,
                openedAt,
                openedBy,
                now,
                next == IncidentState.CLOSED ? now : null,
                reason,
                nextVersion);
    }

    private void require(Set<IncidentState> states, String change) {
        if (!states.contains(state)) {
            throw Refusal.conflict(
                    "incident-state-invalid", "An incident that is " + state.label() + " cannot be " + change + ".");
        }
    }
}
