package dev.medley.analytics.forwarding.inbox;

import dev.medley.analytics.forwarding.ForwardingService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Forwards each minute, where there is a service. */
@Singleton
class ForwardingTask implements ScheduledTask {

    private final ForwardingService service;

    ForwardingTask(ForwardingService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "analytics-forwarding";
    }

    @Override
    public void run() {
        service.run();
    }
}
