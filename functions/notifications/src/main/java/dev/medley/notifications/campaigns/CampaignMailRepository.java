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

    /** Accounts that have, among them, every set of roles that somebody has who can be written to. */
    UUID[] oneOfEachRoles();

    /**
     * Makes a mail for everybody whom a campaign goes to and who ranks low enough; how many those are.
     *
     * @param ranked accounts that tell how sets of roles rank, from {@link #oneOfEachRoles}
     * @param limit the rank from which on nobody gets it
     */
    int addRecipients(EmailCampaign campaign, UUID[] ranked, int limit, Instant now);

    /** How many mails of campaigns an account has had since, or is about to have, beside one. */
    int countOthers(CampaignMail mail, Instant since);

    /** Has some queued that wait and are due, or whose worker died; their ids by account. */
    List<CampaignMail> queue(EmailCampaign campaign, int most, Instant now);

    /** Whether there are any that wait or are queued. */
    boolean hasOpen(UUID campaignId);

    /** Takes one that is queued, for whoever calls this first; another can have it a minute later. */
    Optional<CampaignMail> take(UUID id, Instant now);

    /** Whether a worker has one, or had it when it died. */
    boolean isBeingSent(UUID id);

    void finish(UUID id, Status status, @Nullable String messageId, Instant now);

    /** Puts one back: for the queue to try again, or to wait while its campaign is paused. */
    void putBack(UUID id, boolean toWait);

    /** Has one wait for the times of its reader. */
    void postpone(UUID id, Instant dueAt);

    /** Notes that its reader unsubscribed by one; the first time counts. */
    void noteUnsubscribed(UUID id, Instant now);

    /** Has those looked at now that wait for the times of an account. */
    void reconsider(UUID accountId);

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
