package dev.medley.jobs;

/** Tells work to stop: its job was cancelled or erased, or has been given to another worker. */
public final class JobLeaseLost extends RuntimeException {

    JobLeaseLost(JobLease lease) {
        super("The lease of job " + lease.jobId() + " has ended");
    }
}
