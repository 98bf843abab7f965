package dev.medley.analytics.affiliates.inbox;

import dev.medley.analytics.affiliates.AffiliateSums;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Notes what affiliates bring, every five minutes. */
@Singleton
class AffiliateSumsTask implements ScheduledTask {

    private final AffiliateSums sums;
    private final Clock clock;

    AffiliateSumsTask(AffiliateSums sums, Clock clock) {
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "analytics-affiliates";
    }

    @Override
    public void run() {
        sums.note(clock.instant());
    }
}
