package dev.medley.moderation.standing.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.moderation.standing.StandingService;
import jakarta.inject.Singleton;

/** Ends sanctions whose time is over. */
@Singleton
class SanctionEndTask implements ScheduledTask {

    private final StandingService service;

    SanctionEndTask(StandingService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "moderation-sanctions";
    }

    @Override
    public void run() {
        service.endSanctions();
    }
}
