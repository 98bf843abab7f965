package dev.medley.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The progress of one attempt; renews its lease whenever it is written. */
class LeasedProgress implements JobProgress {

    static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    private static final int MOST_PERCENT = 99;

    private final JobLease lease;
    private final JobLeases leases;
    private final Clock clock;
    private int percent;
    private Instant nextWrite = Instant.MIN;
    private volatile boolean lost;

    LeasedProgress(JobLease lease, JobLeases leases, Clock clock) {
        this.lease = lease;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void report(int percent) {
        this.percent = Math.clamp(percent, this.percent, MOST_PERCENT);
        Instant now = clock.instant();
        if (!lost && !now.isBefore(nextWrite)) {
            nextWrite = now.plus(BETWEEN_WRITES);
            renew(this.percent);
        }
        if (lost) {
            throw new JobLeaseLost(lease);
        }
    }

    /** Renews the lease while the work says nothing. */
    void renew() {
        if (!lost) {
            renew(0);
        }
    }

    private void renew(int atLeast) {
        if (!leases.renew(lease, atLeast)) {
            lost = true;
        }
    }
}
