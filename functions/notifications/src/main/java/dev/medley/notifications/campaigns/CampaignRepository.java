package dev.medley.notifications.campaigns;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All campaigns. */
public interface CampaignRepository {

    void add(EmailCampaign campaign);

    Optional<EmailCampaign> find(UUID id);

    Optional<EmailCampaign> lock(UUID id);

    void change(EmailCampaign campaign);

    Page<EmailCampaign> list(PageRequest page);

    /** The campaigns that are to begin by now. */
    List<EmailCampaign> due(Instant now);

    /** The campaigns that run. */
    List<EmailCampaign> running();

    List<CampaignReport> report(EmailCampaign campaign);

    /** Removes one that has no mails. */
    void remove(UUID id);
}
