package dev.medley.transcripts;

import dev.medley.jobs.JobError;

/** How the work on an assignment ended. */
public sealed interface WorkOutcome {

    TranscriptRequest commission();

    /** Well. */
    record Digested(TranscriptRequest commission, String text, TranscriptResult findings) implements WorkOutcome {}

    /** In a way that trying again will not change. */
    record Failed(TranscriptRequest commission, JobError error) implements WorkOutcome {}
}
