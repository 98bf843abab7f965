package dev.medley.predictions.exports.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.predictions.consents.EmotionConsentRepository;
import dev.medley.predictions.corrections.EmotionCorrectionRepository;
import dev.medley.predictions.exports.PredictionErasure;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts have beside their predictions: exports, consents, and what they said of the predictions of others. */
@Factory
class PredictionErasureInbox {

    @Singleton
    QueueConsumer erasure(
            Queues queues,
            Inbox inbox,
            PredictionErasure exports,
            EmotionCorrectionRepository corrections,
            EmotionConsentRepository consents) {
        return new EventConsumer("predictions-erasure", queues, inbox).on("account.erased", event -> {
            exports.erase(event.ownerId());
            corrections.erase(event.ownerId());
            consents.erase(event.ownerId());
        });
    }
}
