package dev.medley.ml;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces; it happened to the administrator who did it. */
public sealed interface MlEvents extends EventData {

    /** Models are to be trained. */
    @EventType("ml-training.requested")
    @Serdeable
    record TrainingRequested(UUID jobId) implements MlEvents {}

    /** Models are trained, or will not be. */
    @EventType("ml-training.finished")
    @Serdeable
    record TrainingFinished(JobStatus status) implements MlEvents {}

    /** Another model answers from now on. */
    @EventType("model.promoted")
    @Serdeable
    record ModelPromoted(UUID modelId, String name, int version) implements MlEvents {}

    /** An administrator wants this price to be asked for. */
    @EventType("price-proposal.accepted")
    @Serdeable
    record PriceProposalAccepted(
            UUID proposalId, UUID productId, UUID variantId, String currency, long fromAmount, long toAmount)
            implements MlEvents {}
}
