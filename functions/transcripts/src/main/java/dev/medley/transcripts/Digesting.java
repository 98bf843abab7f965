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
public class Digesting {

    /** As much as a request may bring itself. */
    private static final int MAX_CHARACTERS = 200_000;

    private final Assignments assignments;
    private final TextModels models;
    private final Jobs jobs;
    private final Outbox outbox;

    Digesting(Assignments assignments, TextModels models, Jobs jobs, Outbox outbox) {
        this.assignments = assignments;
        this.models = models;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /**
     * Works on a transcript; empty when there is nothing to do, or nothing yet.
     *
     * @throws ModelFailure UNAVAILABLE when it is worth trying again
     */
    public Optional<Outcome> digest(UUID transcriptId) {
        return assignments
                .find(transcriptId)
                .filter(assignment -> !(assignment.source() instanceof Source.Awaited))
                .filter(assignment -> jobs.begin(assignment.commission().jobId()))
                .map(this::outcome);
    }

    /** Gives up on a transcript that was tried often enough. */
    public Optional<Outcome> giveUp(UUID transcriptId) {
        JobError error = new JobError("models-unavailable", "No model could answer. Please try again later.");
        return assignments.find(transcriptId).map(assignment -> new Outcome.Failed(assignment.commission(), error));
    }

    /** Keeps an outcome and announces it, unless the job has ended otherwise in the meantime. */
    @Transactional
    public void settle(Outcome outcome) {
        UUID jobId = outcome.commission().jobId();
        switch (outcome) {
            case Outcome.Digested digested
            when jobs.succeed(jobId) -> {
                assignments.keep(digested);
                announce(digested.commission(), "succeeded");
            }
            case Outcome.Failed failed when jobs.fail(jobId, failed.error()) -> announce(failed.commission(), "failed");
            default -> {}
        }
    }

    private Outcome outcome(Assignment assignment) {
        Commission commission = assignment.commission();
        return switch (assignment.source()) {
            case Source.Ready ready -> outcome(commission, ready);
            default -> failed(commission, "transcription-without-text", "The transcription gave no text.");
        };
    }

    private Outcome outcome(Commission commission, Source.Ready source) {
        if (!Words.in(source.text())) {
            return failed(commission, Words.MISSING, Words.MISSING_DETAIL);
        }
        if (source.text().length() > MAX_CHARACTERS) {
            return failed(commission, "text-too-long", "A text may have " + MAX_CHARACTERS + " characters.");
        }
        try {
            return new Outcome.Digested(commission, source.text(), models.read(source, commission.wish()));
        } catch (ModelFailure failure) {
            return failed(commission, failure);
        }
    }

    private static Outcome failed(Commission commission, ModelFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case UNAVAILABLE -> throw failure;
            case UNSUPPORTED -> failed(commission, "language-unsupported", detail);
            case REFUSED -> failed(commission, "text-refused", detail);
        };
    }

    private static Outcome failed(Commission commission, String code, String detail) {
        return new Outcome.Failed(commission, new JobError(code, detail));
    }

    private void announce(Commission commission, String status) {
        outbox.announce("transcript.finished", commission.ownerId(), commission.id(), Map.of("status", status));
    }
}
