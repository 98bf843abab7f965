package dev.medley.security.requests.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.requests.RequestLogService;
import jakarta.inject.Singleton;

/** Makes partitions ahead, and drops old ones. */
@Singleton
class RequestsTask implements ScheduledTask {

    private final RequestLogService service;

    RequestsTask(RequestLogService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "requests-upkeep";
    }

    @Override
    public void run() {
        service.upkeep();
    }
}
