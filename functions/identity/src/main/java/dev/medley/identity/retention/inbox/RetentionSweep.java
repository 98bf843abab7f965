package dev.medley.identity.retention.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.identity.retention.ExpiredRows;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Deletes sessions, devices, attempts and the like when their time is over. */
@Singleton
class RetentionSweep implements ScheduledTask {

    private static final int MOST = 10_000;

    private final List<ExpiredRows> expiredRows;
    private final Clock clock;

    RetentionSweep(List<ExpiredRows> expiredRows, Clock clock) {
        this.expiredRows = expiredRows;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "sessions-sweep";
    }

    @Override
    public void run() {
        for (ExpiredRows rows : expiredRows) {
            while (rows.delete(clock.instant(), MOST) == MOST) {
                // there is more
            }
        }
    }
}
