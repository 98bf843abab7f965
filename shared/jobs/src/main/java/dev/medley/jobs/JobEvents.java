package dev.medley.jobs;

/** The events of a kind of job. Whoever does its work subscribes to the first; anybody may subscribe to the second. */
final class JobEvents {

    /** In the data of each of them: the job. */
    static final String JOB_ID = "jobId";

    /** In the data of the second: how the job ended. */
    static final String STATUS = "status";

    private JobEvents() {}

    /** Work on a job is to begin. */
    static String requested(String kind) {
        return kind + ".requested";
    }

    /** A job is over. */
    static String finished(String kind) {
        return kind + ".finished";
    }
}
