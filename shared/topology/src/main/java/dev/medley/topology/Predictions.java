package dev.medley.topology;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;

/** The function that says what voices express. */
final class Predictions {

    private Predictions() {}

    static Function function() {
        return Function.named("predictions")
                .routes("/predictions")
                .workers(Worker.heavy(
                                "predictions-work", "prediction.requested", "recording.ready", "recording.rejected")
                        .deferred("recording.deleted", Medley.ERASED))
                .emits("prediction.requested", "prediction.finished")
                .activity("prediction.finished")
                .notifies("prediction.finished")
                .publishes("prediction.finished")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "renditions/").in("predictions-work"),
                        new InvokeModels().in("predictions-work"),
                        new ReadView("audio.pub_recordings"));
    }
}
