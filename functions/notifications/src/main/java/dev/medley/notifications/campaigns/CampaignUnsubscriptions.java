package dev.medley.notifications.campaigns;

import dev.medley.notifications.preferences.UnsubscriptionListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Counts who unsubscribes by a mail of a campaign, for that campaign alone. */
@Singleton
class CampaignUnsubscriptions implements UnsubscriptionListener {

    private final CampaignMailRepository repository;
    private final Clock clock;

    CampaignUnsubscriptions(CampaignMailRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void unsubscribedBy(UUID campaignMailId) {
        repository.noteUnsubscribed(campaignMailId, clock.instant());
    }
}
