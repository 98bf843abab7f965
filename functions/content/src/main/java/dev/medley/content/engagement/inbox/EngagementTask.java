package dev.medley.content.engagement.inbox;

import dev.medley.content.engagement.EngagementService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Sums up every few minutes what readers did. */
@Singleton
class EngagementTask implements ScheduledTask {

    private final EngagementService service;

    EngagementTask(EngagementService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "content-engagement";
    }

    @Override
    public void run() {
        service.run();
    }
}
