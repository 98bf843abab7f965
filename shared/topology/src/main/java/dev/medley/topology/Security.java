package dev.medley.topology;

import dev.medley.topology.Right.ReadScorerSecret;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.stream.Stream;

/** The function from which operators see and steer what comes in. */
final class Security {

    private static final String[] INCIDENT = {
        "incident.opened", "incident.acknowledged", "incident.mitigated", "incident.closed", "incident.reopened"
    };

    private Security() {}

    private static String[] all() {
        return Stream.concat(Stream.of("anomaly.detected"), Stream.of(INCIDENT)).toArray(String[]::new);
    }

    static Function function() {
        return Function.named("security")
                .routes(
                        "/admin/addresses",
                        "/admin/anomalies",
                        "/admin/audit",
                        "/admin/incidents",
                        "/admin/penalties",
                        "/admin/rate-limits",
                        "/admin/requests",
                        "/admin/threat-feeds")
                .workers(Worker.light("security-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "anomaly-detection"),
                        Schedule.every(Duration.ofDays(1), "audit-verification"),
                        Schedule.every(Duration.ofDays(1), "requests-upkeep"),
                        Schedule.every(Duration.ofMinutes(1), "network-penalties"),
                        Schedule.every(Duration.ofHours(1), "threat-feeds"))
                .emits(INCIDENT)
                .emitsIn("security-schedules", all())
                .notifies("anomaly.detected", "incident.opened")
                .channels(LiveChannel.forAll("anomalies", "anomaly:read:all")
                        .event("anomaly.detected", "kind", "severity", "score", "network", "operation", "explanation")
                        .event("incident.opened", "title", "severity"))
                .rights(
                        new WriteAudit(),
                        new ReadScorerSecret().in("security-schedules"),
                        new WriteObjects(Medley.RECORDINGS, "archives/requests/").in("security-schedules"));
    }
}
