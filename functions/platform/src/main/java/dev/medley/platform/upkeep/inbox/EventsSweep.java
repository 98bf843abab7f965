package dev.medley.platform.upkeep.inbox;

import dev.medley.events.Relay;
import dev.medley.events.ScheduledTask;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import dev.medley.platform.upkeep.EventRetention;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events that a crash or a failed send left behind, and forgets what has been kept long enough. Says how many SQS has
 * refused for good lately, which an alarm looks at.
 */
@Singleton
class EventsSweep implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(EventsSweep.class);

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Relay relay;
    private final EventRetention eventRetention;
    private final MetricSink metrics;

    EventsSweep(Relay relay, EventRetention eventRetention, MetricSink metrics) {
        this.relay = relay;
        this.eventRetention = eventRetention;
        this.metrics = metrics;
    }

    @Override
    public String schedule() {
        return "events-sweep";
    }

    @Override
    public void run() {
        try {
            int swept = relay.sweep();
            if (swept > 0) {
                LOG.info("{} events had been left behind", swept);
            }
        } finally {
            metrics.write(MetricSample.of("relay").level("refused", relay.refusedWithin(LATELY)));
            eventRetention.forget();
        }
    }
}
