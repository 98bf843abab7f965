package dev.medley.notifications.campaigns;

import dev.medley.notifications.preferences.ScheduleListener;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Has mails of campaigns that wait for the times of their reader looked at anew where those are others. */
@Singleton
class DeferredCampaignMails implements ScheduleListener {

    private final CampaignMailRepository repository;

    DeferredCampaignMails(CampaignMailRepository repository) {
        this.repository = repository;
    }

    @Override
    public void scheduleChanged(UUID accountId) {
        repository.reconsider(accountId);
    }
}
