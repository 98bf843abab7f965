package dev.medley.topology;

import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;

/** The function from which operators see and steer what comes in. */
final class Security {

    private Security() {}

    static Function function() {
        return Function.named("security")
                .routes(
                        "/admin/addresses",
                        "/admin/audit",
                        "/admin/penalties",
                        "/admin/rate-limits",
                        "/admin/requests",
                        "/admin/threat-feeds")
                .workers(Worker.light("security-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofDays(1), "audit-verification"),
                        Schedule.every(Duration.ofDays(1), "requests-upkeep"),
                        Schedule.every(Duration.ofMinutes(1), "network-penalties"),
                        Schedule.every(Duration.ofHours(1), "threat-feeds"))
                .rights(new WriteAudit());
    }
}
