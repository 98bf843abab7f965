package dev.medley.jobs;

import org.jspecify.annotations.Nullable;

/** Thrown by work that cannot be done, with what its job's owner is told. */
public final class JobFailure extends RuntimeException {

    private final JobError error;
    private final boolean retryable;

    private JobFailure(JobError error, boolean retryable, @Nullable Throwable cause) {
        super(error.code() + ": " + error.detail(), cause);
        this.error = error;
        this.retryable = retryable;
    }

    /** Trying again would not help: the job fails now. */
    public static JobFailure permanent(String code, String detail) {
        return new JobFailure(new JobError(code, detail), false, null);
    }

    /** Trying again may help: the job fails so only if this was its last attempt. */
    public static JobFailure passing(String code, String detail, Throwable cause) {
        return new JobFailure(new JobError(code, detail), true, cause);
    }

    public JobError error() {
        return error;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
