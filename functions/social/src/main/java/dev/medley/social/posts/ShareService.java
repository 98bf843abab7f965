package dev.medley.social.posts;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.follows.FollowRepository;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import dev.medley.social.profiles.ProfileCard;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links to posts that say who shared them. */
@Singleton
public class ShareService {

    private static final int CODE_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShareRepository repository;
    private final PostReader reading;
    private final InfluencerService influencers;
    private final FollowRepository follows;
    private final Clock clock;

    protected ShareService(
            ShareRepository repository,
            PostReader reading,
            InfluencerService influencers,
            FollowRepository follows,
            Clock clock) {
        this.repository = repository;
        this.reading = reading;
        this.influencers = influencers;
        this.follows = follows;
        this.clock = clock;
    }

    /** A link that was followed, and who shared it. */
    public record Opened(UUID postId, @Nullable ProfileCard sharedBy) {}

    /** Makes one's link to a post for a channel; again, it is the same. */
    @Transactional
    public Share share(UUID accountId, UUID postId, String channel) {
        UUID authorId = reading.author(postId).orElse(accountId);
        Influencer _ = influencers.hold(accountId, authorId);
        ShownPost shown = reading.published(accountId, postId);
        Influencer author = influencers.require(shown.post().accountId());
        if (shown.post().content().visibility() != Readers.EVERYONE
                || author.text().isPrivate()) {
            throw Refusal.conflict("post-not-public", "Only posts that everybody may read are shared.");
        }
        byte[] code = new byte[CODE_BYTES];
        RANDOM.nextBytes(code);
        return repository.add(
                new Share(Ids.next(clock), postId, accountId, channel, Base64Url.encode(code), 0, clock.instant()));
    }

    public Page<Share> list(UUID accountId, UUID postId, PageRequest page) {
        return repository.list(
                accountId, reading.published(accountId, postId).post().id(), page);
    }

    /** Notes that somebody followed a link, who is null where they have not signed in. */
    @Transactional
    public Opened open(@Nullable UUID reader, String code) {
        Share share = repository
                .open(reader, code)
                .orElseThrow(() -> Refusal.notFound("share-unknown", "The link leads nowhere, or not any more."));
        boolean isApart = reader != null && follows.isApart(reader, share.accountId());
        return new Opened(
                share.postId(),
                isApart ? null : influencers.cards(List.of(share.accountId())).get(share.accountId()));
    }
}
