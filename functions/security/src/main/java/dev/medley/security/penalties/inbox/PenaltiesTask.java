package dev.medley.security.penalties.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.penalties.PenaltyService;
import jakarta.inject.Singleton;

/** Scores networks every minute. */
@Singleton
class PenaltiesTask implements ScheduledTask {

    private final PenaltyService service;

    PenaltiesTask(PenaltyService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "network-penalties";
    }

    @Override
    public void run() {
        service.penalize();
    }
}
