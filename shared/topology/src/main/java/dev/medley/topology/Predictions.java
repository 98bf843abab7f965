package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that says what voices express. */
final class Predictions {

    private Predictions() {}

    static Function function() {
        return Function.named("predictions")
                .routes(
                        "/predictions",
                        "/users/me/predictions",
                        "/prediction-batches",
                        "/prediction-exports",
                        "/prediction-consents",
                        "/prediction-disclosure",
                        "/admin/prediction-models")
                .workers(
                        Worker.heavy(
                                        "predictions-work",
                                        "prediction.requested",
                                        "recording.ready",
                                        "recording.rejected")
                                .onDisk(2048),
                        Worker.heavy("predictions-exports", "prediction-export.requested"),
                        Worker.light("predictions-erasure", "recording.deleted", Medley.ERASED)
                                .lowPriority())
                .schedules(Schedule.every(Duration.ofDays(1), "predictions-upkeep"))
                .emits("prediction.requested", "prediction.finished", "prediction-export.requested")
                .emitsIn("predictions-work", "prediction.requested", "prediction.finished")
                .emitsIn("predictions-exports", "prediction-export.finished")
                .emitsIn("predictions-erasure", "prediction.finished", "prediction.removed-with-recording")
                .activity("prediction.finished")
                .notifies("prediction.finished")
                .publishes("prediction.finished")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "renditions/").in("predictions-work"),
                        new ReadObjects(Medley.RECORDINGS, "originals/").in("predictions-work"),
                        new ReadObjects(Medley.RECORDINGS, "optimized/").in("predictions-work"),
                        new ReadObjects(Medley.RECORDINGS, "exports/").in("predictions-api"),
                        new WriteObjects(Medley.RECORDINGS, "exports/")
                                .in("predictions-api", "predictions-exports", "predictions-erasure"),
                        new ReadView("audio.pub_recordings"),
                        new ReadView("identity.pub_recipient"),
                        new WriteAudit());
    }
}
