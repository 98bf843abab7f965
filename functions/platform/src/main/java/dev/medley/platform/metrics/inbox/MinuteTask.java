package dev.medley.platform.metrics.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.platform.metrics.MetricSampler;
import dev.medley.platform.queues.QueueWatch;
import jakarta.inject.Singleton;

/** Looks for queues that stand still, and writes down the minute with what it saw. */
@Singleton
class MinuteTask implements ScheduledTask {

    private final QueueWatch queueWatch;
    private final MetricSampler sampler;

    MinuteTask(QueueWatch queueWatch, MetricSampler sampler) {
        this.queueWatch = queueWatch;
        this.sampler = sampler;
    }

    @Override
    public String schedule() {
        return "queues-watch";
    }

    @Override
    public void run() {
        sampler.run(queueWatch.look());
    }
}
