package dev.medley.jobs;

/** How work tells how far it is, and learns that it is to stop. */
@FunctionalInterface
public interface JobProgress {

    /**
     * Says how far the work is. May be called as often as one likes: it is written once a second at most, and never
     * goes back.
     *
     * @param percent 0 to 100; a job has 100 only when it has succeeded
     * @throws JobLeaseLost when the work is to stop; to be left alone
     */
    void report(int percent);
}
