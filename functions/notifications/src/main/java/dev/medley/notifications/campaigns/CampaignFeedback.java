package dev.medley.notifications.campaigns;

import dev.medley.notifications.campaigns.CampaignMailRepository.Outcome;
import dev.medley.notifications.suppressions.Feedback;
import dev.medley.notifications.suppressions.FeedbackListener;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Counts what SES says of mails of campaigns. */
@Singleton
class CampaignFeedback implements FeedbackListener {

    private final CampaignMailRepository repository;
    private final Clock clock;

    CampaignFeedback(CampaignMailRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void hear(Feedback feedback) {
        repository.note(feedback.messageId(), Outcome.valueOf(feedback.kind().name()), clock.instant());
    }
}
