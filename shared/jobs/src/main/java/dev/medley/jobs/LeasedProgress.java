package dev.medley.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The progress of one attempt; renews its lease whenever it is written. */
class LeasedProgress implements JobProgress {

    static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    /** Nobody watches a number more closely, and each is an event. */
    static final Duration BETWEEN_EVENTS = Duration.ofSeconds(2);

    private static final int MOST_PERCENT = 99;

    private final JobLease lease;
    private final JobLeases leases;
    private final Clock clock;
    private int percent;
    private int announced;
    private Instant nextWrite = Instant.MIN;
    private Instant nextEvent = Instant.MIN;
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
            write(now);
        }
        if (lost) {
            throw new JobLeaseLost(lease);
        }
    }

    private void write(Instant now) {
        if (percent > announced && !now.isBefore(nextEvent)) {
            announced = percent;
            nextEvent = now.plus(BETWEEN_EVENTS);
            note(leases.advance(lease, percent));
        } else {
            note(leases.renew(lease, percent));
        }
    }

    /** Renews the lease while the work says nothing. */
    void renew() {
        if (!lost) {
            note(leases.renew(lease, 0));
        }
    }

    private void note(boolean held) {
        if (!held) {
            lost = true;
        }
    }
}
