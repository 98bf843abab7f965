package dev.medley.jobs;

/** What came of one attempt at a job, where nothing was thrown. */
public sealed interface JobOutcome {

    /**
     * The work is done.
     *
     * @param data what the event that ends the job says beside the job's own data: a record with a JSON form
     * @param keep keeps the result, in the transaction that ends the job; what it throws undoes both
     * @param discard removes what {@code keep} did not keep and no transaction undoes, such as a file; runs when the job
     *     has ended otherwise, and not when another attempt may follow
     */
    record Result(Record data, Runnable keep, Runnable discard) implements JobOutcome {

        public Result(Record data, Runnable keep) {
            this(data, keep, () -> {});
        }

        public Result(Runnable keep) {
            this(keep, () -> {});
        }

        public Result(Runnable keep, Runnable discard) {
            this(new NoData(), keep, discard);
        }
    }

    /** The thing that was to be made is gone: the job is cancelled. */
    record Unwanted() implements JobOutcome {}
}
