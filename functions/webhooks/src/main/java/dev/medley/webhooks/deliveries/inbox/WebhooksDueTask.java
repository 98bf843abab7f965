package dev.medley.webhooks.deliveries.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.webhooks.deliveries.DueWebhooks;
import dev.medley.webhooks.endpoints.OperatorEndpoints;
import jakarta.inject.Singleton;

/** Looks for deliveries whose time has come; what it does not get to in one run, the next one does. */
@Singleton
class WebhooksDueTask implements ScheduledTask {

    private static final int MOST_ROUNDS = 20;

    private final DueWebhooks dueWebhooks;
    private final OperatorEndpoints operatorEndpoints;

    WebhooksDueTask(DueWebhooks dueWebhooks, OperatorEndpoints operatorEndpoints) {
        this.dueWebhooks = dueWebhooks;
        this.operatorEndpoints = operatorEndpoints;
    }

    @Override
    public String schedule() {
        return "webhooks-due";
    }

    @Override
    public void run() {
        operatorEndpoints.disableWithoutRights();
        dueWebhooks.giveUpDisabled();
        ScheduledTask.repeat(MOST_ROUNDS, dueWebhooks::queueSome);
    }
}
