package dev.medley.webhooks.upkeep.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.webhooks.upkeep.WebhookRetention;
import jakarta.inject.Singleton;

/** Deletes what is old; what it does not get to in one run, the next one does. */
@Singleton
class WebhooksRetentionTask implements ScheduledTask {

    private static final int MOST_ROUNDS = 50;

    private final WebhookRetention retention;

    WebhooksRetentionTask(WebhookRetention retention) {
        this.retention = retention;
    }

    @Override
    public String schedule() {
        return "webhooks-retention";
    }

    @Override
    public void run() {
        retention.deleteExpired();
        ScheduledTask.repeat(MOST_ROUNDS, retention::deleteSome);
    }
}
