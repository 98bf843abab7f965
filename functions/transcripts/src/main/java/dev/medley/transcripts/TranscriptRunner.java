package dev.medley.transcripts;

import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import dev.medley.models.ModelFailure;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Does what was commissioned: asks the models, outside any transaction, and keeps what comes out. */
@Singleton
public class TranscriptRunner {

    /** As much as a request may bring itself. */
    private static final int MAX_CHARACTERS = 200_000;

    private final WorkItemRepository workItemRepository;
    private final TextModels models;
    private final Jobs jobs;
    private final Outbox outbox;

    TranscriptRunner(WorkItemRepository workItemRepository, TextModels models, Jobs jobs, Outbox outbox) {
        this.workItemRepository = workItemRepository;
        this.models = models;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /**
     * Works on a transcript; empty when there is nothing to do, or nothing yet.
     *
     * @throws ModelFailure UNAVAILABLE when it is worth trying again
     */
    public Optional<WorkOutcome> digest(UUID transcriptId) {
        return workItemRepository
                .find(transcriptId)
                .filter(workItem -> !(workItem.source() instanceof TextSource.Awaited))
                .filter(workItem -> jobs.begin(workItem.commission().jobId()))
                .map(this::outcome);
    }

    /** Gives up on a transcript that was tried often enough. */
    public Optional<WorkOutcome> giveUp(UUID transcriptId) {
        JobError error = new JobError("models-unavailable", "No model could answer. Please try again later.");
        return workItemRepository
                .find(transcriptId)
                .map(workItem -> new WorkOutcome.Failed(workItem.commission(), error));
    }

    /** Keeps an outcome and announces it, unless the job has ended otherwise in the meantime. */
    @Transactional
    public void settle(WorkOutcome workOutcome) {
        UUID jobId = workOutcome.commission().jobId();
        switch (workOutcome) {
            case WorkOutcome.Digested digested
            when jobs.succeed(jobId) -> {
                workItemRepository.keep(digested);
                announce(digested.commission(), "succeeded");
            }
            case WorkOutcome.Failed failed
            when jobs.fail(jobId, failed.error()) -> announce(failed.commission(), "failed");
            default -> {}
        }
    }

    private WorkOutcome outcome(WorkItem workItem) {
        TranscriptRequest transcriptRequest = workItem.commission();
        return switch (workItem.source()) {
            case TextSource.Ready ready -> outcome(transcriptRequest, ready);
            default -> failed(transcriptRequest, "transcription-without-text", "The transcription gave no text.");
        };
    }

    private WorkOutcome outcome(TranscriptRequest transcriptRequest, TextSource.Ready source) {
        if (!TextContent.in(source.text())) {
            return failed(transcriptRequest, TextContent.MISSING, TextContent.MISSING_DETAIL);
        }
        if (source.text().length() > MAX_CHARACTERS) {
            return failed(transcriptRequest, "text-too-long", "A text may have " + MAX_CHARACTERS + " characters.");
        }
        try {
            return new WorkOutcome.Digested(
                    transcriptRequest, source.text(), models.read(source, transcriptRequest.wish()));
        } catch (ModelFailure failure) {
            return failed(transcriptRequest, failure);
        }
    }

    private static WorkOutcome failed(TranscriptRequest transcriptRequest, ModelFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case UNAVAILABLE -> throw failure;
            case UNSUPPORTED -> failed(transcriptRequest, "language-unsupported", detail);
            case REFUSED -> failed(transcriptRequest, "text-refused", detail);
        };
    }

    private static WorkOutcome failed(TranscriptRequest transcriptRequest, String code, String detail) {
        return new WorkOutcome.Failed(transcriptRequest, new JobError(code, detail));
    }

    private void announce(TranscriptRequest transcriptRequest, String status) {
        outbox.announce(
                "transcript.finished", transcriptRequest.ownerId(), transcriptRequest.id(), Map.of("status", status));
    }
}
