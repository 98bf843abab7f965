package dev.medley.platform.upkeep.inbox;

import dev.medley.events.Relay;
import dev.medley.events.ScheduledTask;
import dev.medley.platform.upkeep.EventRetention;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the events that a crash or a failed send left behind, and forgets what has been kept long enough. */
@Singleton
class EventsSweep implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(EventsSweep.class);

    private final Relay relay;
    private final EventRetention eventRetention;

    EventsSweep(Relay relay, EventRetention eventRetention) {
        this.relay = relay;
        this.eventRetention = eventRetention;
    }

    @Override
    public String schedule() {
        return "events-sweep";
    }

    @Override
    public void run() {
        int swept = relay.sweep();
        if (swept > 0) {
            LOG.info("{} events had been left behind", swept);
        }
        eventRetention.forget();
    }
}
