package dev.medley.notifications.campaigns.inbox;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.notifications.campaigns.CampaignMailService;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sends mails of campaigns; they have a queue of their own, so that they delay no others. */
@Singleton
class CampaignsInbox implements QueueConsumer {

    private final Queues queues;
    private final CampaignMailService service;

    CampaignsInbox(Queues queues, CampaignMailService service) {
        this.queues = queues;
        this.service = service;
    }

    @Override
    public String queue() {
        return "notifications-campaigns";
    }

    @Override
    public Set<String> types() {
        return Set.of("campaign-mail.due");
    }

    @Override
    public void consume(QueueMessage message) {
        service.send(queues.read(message).subjectId());
    }

    @Override
    public void giveUp(QueueMessage message, Throwable cause) {
        service.giveUp(queues.read(message).subjectId());
    }
}
