package dev.medley.social.follows;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.SocialEvents;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import dev.medley.social.profiles.ProfileText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who follows whom. */
@Singleton
public class FollowService {

    private final FollowRepository repository;
    private final InfluencerService influencers;
    private final FollowSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    protected FollowService(
            FollowRepository repository,
            InfluencerService influencers,
            FollowSettings settings,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.influencers = influencers;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Follows an account, or asks to where its profile is private. Once it is so, it stays so. */
    @Transactional
    public FollowState follow(UUID followerId, String handle) {
        Influencer _ = influencers.require(followerId);
        UUID followedId = other(followerId, handle);
        Influencer follower = held(followerId, followedId);
        repository.lockFollower(followerId);
        repository.lockPair(followerId, followedId);
        if (repository.isApart(followerId, followedId)) {
            throw InfluencerService.unknown();
        }
        if (repository.follows(followerId, followedId)) {
            return FollowState.FOLLOWING;
        }
        requireRoom(followerId);
        Instant now = clock.instant();
        ProfileText text = follower.text();
        if (repository.isPrivate(followedId)) {
            if (repository.request(Ids.next(clock), followerId, followedId, now)) {
                outbox.announce(
                        followedId,
                        followedId,
                        new SocialEvents.FollowRequested(
                                followerId,
                                text.handle(),
                                follower.shownName(),
                                !repository.mutes(followedId, followerId)));
            }
            return FollowState.REQUESTED;
        }
        begin(follower, followedId, now);
        return FollowState.FOLLOWING;
    }

    /** The first of two who are to have profiles, both until the transaction ends. */
    private Influencer held(UUID accountId, UUID other) {
        Influencer own = influencers.hold(accountId, other);
        if (!influencers.hasProfile(other)) {
            throw InfluencerService.unknown();
        }
        return own;
    }

    private void begin(Influencer follower, UUID followedId, Instant now) {
        UUID followerId = follower.accountId();
        boolean _ = repository.withdraw(followerId, followedId);
        if (repository.add(Ids.next(clock), followerId, followedId, now)) {
            repository.noteBegun(followerId, today());
            ProfileText text = follower.text();
            outbox.announce(
                    followedId,
                    followedId,
                    new SocialEvents.FollowAdded(
                            followerId,
                            text.handle(),
                            follower.shownName(),
                            !repository.mutes(followedId, followerId)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireRoom(UUID followerId) {
        FollowRepository.Counts counts = repository.counts(followerId, today());
        if (counts.following() >= settings.most() || counts.requests() >= settings.requests()) {
            throw Refusal.conflict(
                    "follows-full",
                    "An account follows at most " + settings.most() + ", and asks at most " + settings.requests()
                            + ".");
        }
        if (counts.lately() >= settings.perDay()) {
            throw Refusal.throttled(
                    "follows-too-fast",
                    "An account begins to follow " + settings.perDay() + " a day at most.",
                    untilTomorrow());
        }
    }

    private Duration untilTomorrow() {
        return Duration.between(
                clock.instant(),
                today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Does not follow an account any more, nor ask to. */
    @Transactional
    public void unfollow(UUID followerId, String handle) {
        UUID followedId = other(followerId, handle);
        end(followerId, followedId);
    }

    /** Has somebody not follow one's own account any more. */
    @Transactional
    public void removeFollower(UUID accountId, String handle) {
        end(other(accountId, handle), accountId);
    }

    /** Takes out who follows a private profile since then, which its owner has not allowed. */
    @Transactional
    public void removeApprovedSince(UUID accountId, Instant since) {
        if (repository.isPrivate(accountId)) {
            List<UUID> followers = repository.followersSince(accountId, since);
            List<UUID> all = new ArrayList<>(followers);
            all.add(accountId);
            influencers.holdAll(all);
            followers.forEach(followerId -> end(followerId, accountId));
        }
    }

    private void end(UUID followerId, UUID followedId) {
        influencers.holdAll(List.of(followerId, followedId));
        repository.lockPair(followerId, followedId);
        if (repository.remove(followerId, followedId)) {
            outbox.announce(followedId, followedId, new SocialEvents.FollowRemoved(followerId));
        } else if (repository.withdraw(followerId, followedId)) {
            outbox.announce(followedId, followedId, new SocialEvents.FollowWithdrawn(followerId));
        } else {
            throw Refusal.notFound("follow-none", "There is no such follower.");
        }
    }

    /** Lets somebody follow who has asked to. */
    @Transactional
    public void approve(UUID accountId, String handle) {
        UUID followerId = other(accountId, handle);
        Influencer own = held(accountId, followerId);
        repository.lockFollower(followerId);
        repository.lockPair(followerId, accountId);
        takeRequest(followerId, accountId);
        if (repository.counts(followerId, today()).following() >= settings.most()) {
            throw Refusal.conflict("follows-full", "That account follows as many as it may.");
        }
        begin(influencers.require(followerId), accountId, clock.instant());
        ProfileText text = own.text();
        outbox.announce(
                followerId, accountId, new SocialEvents.FollowApproved(accountId, text.handle(), own.shownName()));
    }

    /** Does not let somebody follow who has asked to; who asked is not told. */
    @Transactional
    public void reject(UUID accountId, String handle) {
        UUID followerId = other(accountId, handle);
        repository.lockPair(followerId, accountId);
        takeRequest(followerId, accountId);
    }

    private void takeRequest(UUID followerId, UUID accountId) {
        if (!repository.withdraw(followerId, accountId)) {
            throw Refusal.notFound("follow-request-none", "There is no such request.");
        }
        outbox.announce(accountId, accountId, new SocialEvents.FollowWithdrawn(followerId));
    }

    private UUID other(UUID accountId, String handle) {
        UUID other = influencers.account(accountId, handle);
        if (other.equals(accountId)) {
            throw Refusal.invalid("own-account", "/handle", "This is done to other accounts.");
        }
        return other;
    }

    public Page<RelatedAccount> followers(UUID reader, String handle, PageRequest page) {
        return repository.followers(reader, shown(reader, handle), page);
    }

    public Page<RelatedAccount> following(UUID reader, String handle, PageRequest page) {
        return repository.following(reader, shown(reader, handle), page);
    }

    private UUID shown(UUID reader, String handle) {
        UUID accountId = influencers.account(reader, handle);
        if (!repository.mayRead(reader, accountId)) {
            throw Refusal.notFound("influencer-private", "Its followers alone see this.");
        }
        return accountId;
    }

    public Page<RelatedAccount> requests(UUID accountId, PageRequest page) {
        return repository.requests(accountId, page);
    }
}
