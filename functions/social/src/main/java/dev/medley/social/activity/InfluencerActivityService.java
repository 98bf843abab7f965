package dev.medley.social.activity;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.profiles.InfluencerService;
import dev.medley.social.profiles.ProfileCard;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What accounts do, for those who may see it. */
@Singleton
public class InfluencerActivityService {

    private final InfluencerActivityRepository repository;
    private final InfluencerService influencers;

    InfluencerActivityService(InfluencerActivityRepository repository, InfluencerService influencers) {
        this.repository = repository;
        this.influencers = influencers;
    }

    public Page<InfluencerActivity> list(UUID reader, String handle, PageRequest page) {
        UUID accountId = influencers.account(reader, handle);
        if (!repository.mayRead(reader, accountId)) {
            throw Refusal.notFound("influencer-private", "Its followers alone see this.");
        }
        return repository.list(reader, accountId, page);
    }

    public Map<UUID, ProfileCard> cards(Page<InfluencerActivity> page) {
        return influencers.cards(
                page.items().stream().map(InfluencerActivity::accountId).collect(Collectors.toSet()));
    }
}
