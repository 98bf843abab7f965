package dev.medley.social.posts;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.SocialEvents;
import dev.medley.social.follows.RelatedAccount;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Likes: each account has one of a post, or none. */
@Singleton
public class LikeService {

    private final LikeRepository repository;
    private final PostReader reading;
    private final InfluencerService influencers;
    private final Outbox outbox;
    private final Clock clock;

    protected LikeService(
            LikeRepository repository, PostReader reading, InfluencerService influencers, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.reading = reading;
        this.influencers = influencers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Likes a post; once it is so, it stays so. */
    @Transactional
    public void like(UUID accountId, UUID postId) {
        Influencer own = influencers.require(accountId);
        hold(accountId, postId);
        UUID authorId = reading.published(accountId, postId).post().accountId();
        boolean isNew = repository.add(Ids.next(clock), postId, accountId, clock.instant());
        if (isNew && !authorId.equals(accountId) && !repository.mutes(authorId, accountId)) {
            outbox.announce(
                    authorId,
                    postId,
                    new SocialEvents.LikeAdded(accountId, own.text().handle(), own.shownName()));
        }
    }

    /** Takes a like back, also from a post that one may not read any more. */
    @Transactional
    public void unlike(UUID accountId, UUID postId) {
        hold(accountId, postId);
        if (!repository.remove(postId, accountId)) {
            boolean _ = reading.published(accountId, postId).liked();
            throw Refusal.notFound("like-none", "You do not like this post.");
        }
        reading.author(postId)
                .filter(authorId -> !authorId.equals(accountId))
                .ifPresent(authorId -> outbox.announce(authorId, postId, new SocialEvents.LikeRemoved(accountId)));
    }

    private void hold(UUID accountId, UUID postId) {
        influencers.holdAll(reading.author(postId)
                .map(authorId -> List.of(accountId, authorId))
                .orElse(List.of(accountId)));
    }

    public Page<RelatedAccount> of(UUID reader, UUID postId, PageRequest page) {
        return repository.of(reader, reading.published(reader, postId).post().id(), page);
    }
}
