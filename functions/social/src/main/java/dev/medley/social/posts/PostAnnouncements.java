package dev.medley.social.posts;

import dev.medley.events.Outbox;
import dev.medley.social.ModerationState;
import dev.medley.social.SocialEvents;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells others of posts. */
@Singleton
class PostAnnouncements {

    private final PostRepository repository;
    private final InfluencerService influencers;
    private final Outbox outbox;

    PostAnnouncements(PostRepository repository, InfluencerService influencers, Outbox outbox) {
        this.repository = repository;
        this.influencers = influencers;
        this.outbox = outbox;
    }

    /** Has a published post be found by what it says now, and those be told that it names and that were not told before. */
    void index(Post post) {
        String body = post.content().body();
        repository.tag(post, WordMarks.hashtags(body));
        Collection<UUID> named = influencers.accounts(WordMarks.mentions(body)).values();
        takeBack(post, repository.mention(post.id(), named));
        if (post.moderation() == ModerationState.VISIBLE) {
            tellMentioned(post);
        }
    }

    /** Has the author of a post keep its profile until the transaction ends; before anything else in it. */
    void holdAuthor(UUID postId) {
        influencers.holdAll(repository.author(postId).stream().toList());
    }

    void tellMentioned(Post post) {
        List<UUID> told = repository.tellMentioned(post.id());
        if (!told.isEmpty()) {
            Influencer author = influencers.require(post.accountId());
            SocialEvents data = new SocialEvents.MentionAdded(
                    post.accountId(), author.text().handle(), author.shownName(), post.id());
            outbox.announce(told.stream()
                    .map(account -> outbox.event(account, post.id(), data))
                    .toList());
        }
    }

    void published(Post post) {
        outbox.announce(
                post.accountId(),
                post.id(),
                new SocialEvents.PostPublished(
                        post.id(), post.content().visibility().name().toLowerCase(Locale.ROOT)));
    }

    void removed(Post post) {
        takeBack(post, repository.toldMentioned(post.id()));
        outbox.announce(post.accountId(), post.id(), new SocialEvents.PostDeleted(post.id()));
    }

    private void takeBack(Post post, List<UUID> told) {
        outbox.announce(told.stream()
                .map(account -> outbox.event(account, post.id(), new SocialEvents.MentionRemoved(post.accountId())))
                .toList());
    }

    void held(Post post, List<String> categories) {
        outbox.announce(
                post.accountId(),
                post.id(),
                new SocialEvents.PostHeld(
                        post.id(), post.accountId(), "post", post.content().body(), "post", categories));
    }
}
