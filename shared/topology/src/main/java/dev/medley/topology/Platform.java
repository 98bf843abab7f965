package dev.medley.topology;

import dev.medley.topology.Right.AskHealth;
import dev.medley.topology.Right.ReadDeadLetters;
import dev.medley.topology.Right.ReadQueueDepths;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.RedriveDeadLetters;
import dev.medley.topology.Right.RelayEvents;
import dev.medley.topology.Right.RunSchedules;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;

/** The function for what concerns all others: health, jobs, the API's document, the sweeps. */
final class Platform {

    private Platform() {}

    static Function function() {
        return Function.named("platform")
                .routes(
                        "/jobs",
                        "/health",
                        "/docs",
                        "/admin/queues",
                        "/admin/dead-letters",
                        "/admin/configuration",
                        "/admin/database",
                        "/admin/metrics",
                        "/admin/dashboard",
                        "/admin/schedules",
                        "/admin/jobs",
                        "/admin/api-versions")
                .workers(Worker.light("platform-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "queues-watch"),
                        Schedule.every(Duration.ofMinutes(1), "events-sweep"),
                        Schedule.every(Duration.ofMinutes(1), "jobs-sweep"))
                .channels(LiveChannel.perSubject("job", "job:read:own")
                        .ownedBy("jobs.job")
                        .event(Function.JOB_CHANGED, "kind", "status", "percent"))
                .rights(
                        new RelayEvents().in("platform-api", "platform-schedules"),
                        new WriteAudit(),
                        new ReadView("security.pub_request_outcome"),
                        new AskHealth("platform-erasure", Medley.RECORDINGS).in("platform-api"),
                        new ReadQueueDepths().in("platform-schedules"),
                        new ReadDeadLetters().in("platform-schedules"),
                        new RedriveDeadLetters().in("platform-api"),
                        new RunSchedules().in("platform-api"));
    }
}
