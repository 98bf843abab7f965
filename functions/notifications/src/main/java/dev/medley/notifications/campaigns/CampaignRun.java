package dev.medley.notifications.campaigns;

import dev.medley.events.Outbox;
import dev.medley.notifications.NotificationsEvents.CampaignMailDue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Has campaigns begin, go on at their rate, and end. */
@Singleton
public class CampaignRun {

    private final CampaignRepository repository;
    private final CampaignMailRepository mails;
    private final Outbox outbox;
    private final Clock clock;

    CampaignRun(CampaignRepository repository, CampaignMailRepository mails, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Has those begin whose time has come: their recipients are who meets the audience now. */
    @Transactional
    public void begin() {
        for (EmailCampaign campaign : repository.due(clock.instant())) {
            int _ = mails.addRecipients(campaign, clock.instant());
            repository.change(campaign.with(CampaignStatus.RUNNING, campaign.startAt()));
        }
    }

    /** Queues as many mails of each as may go out in a minute; called once a minute. */
    @Transactional
    public void goOn() {
        for (EmailCampaign campaign : repository.running()) {
            List<CampaignMail> queued = mails.queue(campaign, campaign.details().ratePerMinute());
            outbox.announce(queued.stream()
                    .map(mail -> outbox.event(mail.accountId(), mail.id(), new CampaignMailDue()))
                    .toList());
            if (queued.isEmpty() && !mails.hasOpen(campaign.id())) {
                repository.change(campaign.with(CampaignStatus.FINISHED, campaign.startAt()));
            }
        }
    }
}
