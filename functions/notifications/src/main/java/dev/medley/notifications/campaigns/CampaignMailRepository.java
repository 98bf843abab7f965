package dev.medley.notifications.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The single mails of campaigns. */
public interface CampaignMailRepository {

    /** How a mail ends. */
    enum Status {
        SENT,
        SKIPPED,
        FAILED
    }

    /** Makes a mail for everybody whom a campaign goes to; how many those are. */
    int addRecipients(EmailCampaign campaign, Instant now);

    /** Has some queued that wait; their ids by account. */
    List<CampaignMail> queue(EmailCampaign campaign, int most);

    /** Whether there are any that wait or are queued. */
    boolean hasOpen(UUID campaignId);

    /** Takes one that is queued, for whoever calls this first; another can have it a minute later. */
    Optional<CampaignMail> take(UUID id, Instant now);

    void finish(UUID id, Status status, @Nullable String messageId, Instant now);

    /** Puts one back: for the queue to try again, or to wait while its campaign is paused. */
    void putBack(UUID id, boolean toWait);

    /** Notes what SES says of a mail: a column of the table says when. */
    void note(String messageId, Outcome outcome, Instant now);

    /** What SES says of a mail that it took. */
    enum Outcome {
        DELIVERED,
        BOUNCED,
        COMPLAINED,
        OPENED,
        CLICKED
    }
}
