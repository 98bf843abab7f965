package dev.medley.notifications.campaigns;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All campaigns. */
public interface CampaignRepository {

    void add(Campaign campaign);

    Optional<Campaign> find(UUID id);

    Optional<Campaign> lock(UUID id);

    void change(Campaign campaign);

    Page<Campaign> list(PageRequest page);

    /** Locks the campaigns that are to begin by now. */
    List<Campaign> due(Instant now);

    /** Locks the campaigns that run. */
    List<Campaign> running();

    List<CampaignReport> report(Campaign campaign);
}
