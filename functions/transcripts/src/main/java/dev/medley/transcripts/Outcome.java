package dev.medley.transcripts;

import dev.medley.jobs.JobError;

/** How the work on an assignment ended. */
public sealed interface Outcome {

    Commission commission();

    /** Well. */
    record Digested(Commission commission, String text, Findings findings) implements Outcome {}

    /** In a way that trying again will not change. */
    record Failed(Commission commission, JobError error) implements Outcome {}
}
