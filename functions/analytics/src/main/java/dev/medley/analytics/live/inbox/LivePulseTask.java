package dev.medley.analytics.live.inbox;

import dev.medley.analytics.live.LiveChannelName;
import dev.medley.analytics.live.LiveService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Has followers told each minute, whoever else asks. */
@Singleton
class LivePulseTask implements ScheduledTask {

    private final LiveService service;

    LivePulseTask(LiveService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "analytics-live-pulse";
    }

    @Override
    public void run() {
        for (LiveChannelName channel : LiveChannelName.values()) {
            boolean _ = service.tell(channel);
        }
    }
}
