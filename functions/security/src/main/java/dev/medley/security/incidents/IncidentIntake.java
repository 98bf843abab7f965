package dev.medley.security.incidents;

import dev.medley.kernel.Ids;
import dev.medley.security.anomalies.Anomaly;
import dev.medley.security.anomalies.AnomalyResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts anomalies into incidents: all of one subject into the one that is not closed. Where many subjects do the same within
 * an hour, the others go into one for all of them.
 */
@Singleton
class IncidentIntake implements AnomalyResponse {

    /** How many incidents of one kind an hour may have. */
    private static final int MANY = 5;

    private static final Duration SOON = Duration.ofHours(1);
    private static final String MANY_SUBJECTS = "many:";

    private final IncidentRepository repository;
    private final IncidentRecorder recorder;
    private final IncidentResponse response;
    private final Clock clock;

    IncidentIntake(IncidentRepository repository, IncidentRecorder recorder, IncidentResponse response, Clock clock) {
        this.repository = repository;
        this.recorder = recorder;
        this.response = response;
        this.clock = clock;
    }

    @Override
    public void respond(Anomaly anomaly, boolean isNew) {
        if (isNew) {
            join(anomaly);
        } else {
            repository.lockOpenOf(anomaly.id()).ifPresent(incident -> goOn(incident, anomaly));
        }
    }

    private void join(Anomaly anomaly) {
        Instant now = clock.instant();
        Incident incident = findOrOpen(anomaly, now).joined(severity(anomaly), now);
        repository.change(incident);
        repository.join(incident.id(), anomaly.id());
        TimelineEntry _ = recorder.note(
                incident,
                TimelineType.ANOMALY,
                null,
                anomaly.kind().label() + " of " + anomaly.subject() + ": " + anomaly.explanation(),
                anomaly.id());
        goOn(incident, anomaly);
    }

    /** What was mitigated is not, if it happens again. */
    private void goOn(Incident incident, Anomaly anomaly) {
        response.act(incident, anomaly);
        if (incident.state() == IncidentState.MITIGATED) {
            Incident reopened = incident.reopened(clock.instant());
            repository.change(reopened);
            recorder.note(reopened, TimelineType.REOPENED, null, anomaly.kind().label() + " goes on");
        }
    }

    private Incident findOrOpen(Anomaly anomaly, Instant now) {
        Optional<Incident> known = repository.lockOpen(anomaly.subject());
        if (known.isPresent()) {
            return known.get();
        }
        if (repository.countOpen(anomaly.kind(), now.minus(SOON)) < MANY) {
            return open(anomaly, anomaly.subject(), anomaly.kind().label() + " of " + anomaly.subject(), now);
        }
        String subject = MANY_SUBJECTS + anomaly.kind().label();
        return repository
                .lockOpen(subject)
                .orElseGet(() -> open(anomaly, subject, anomaly.kind().label() + " of many", now));
    }

    private Incident open(Anomaly anomaly, String subject, String title, Instant now) {
        UUID id = Ids.next(clock);
        Incident incident =
                Incident.open(id, new IncidentDetails(title, severity(anomaly), null), subject, anomaly.kind(), now);
        repository.add(incident);
        recorder.note(incident, TimelineType.OPENED, null, title);
        return incident;
    }

    private static IncidentSeverity severity(Anomaly anomaly) {
        return IncidentSeverity.valueOf(anomaly.severity().name());
    }
}
