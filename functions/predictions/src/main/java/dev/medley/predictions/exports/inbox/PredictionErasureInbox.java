package dev.medley.predictions.exports.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.Outbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.predictions.PredictionEvents.PredictionsRemoved;
import dev.medley.predictions.exports.PredictionErasure;
import dev.medley.recordings.RecordingTasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases the predictions of recordings that are deleted, and all that accounts have which are erased. */
@Factory
class PredictionErasureInbox {

    @Singleton
    QueueConsumer erasure(
            Queues queues, Inbox inbox, PredictionErasure predictionErasure, RecordingTasks tasks, Outbox outbox) {
        return new EventConsumer("predictions-erasure", queues, inbox)
                .on(
                        "recording.deleted",
                        event -> outbox.announce(
                                event.ownerId(),
                                event.subjectId(),
                                new PredictionsRemoved(tasks.remove(event.subjectId()))))
                .on("account.erased", event -> predictionErasure.erase(event.ownerId()));
    }
}
