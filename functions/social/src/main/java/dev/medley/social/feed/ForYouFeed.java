package dev.medley.social.feed;

import dev.medley.kernel.Refusal;
import dev.medley.social.posts.PostService;
import dev.medley.social.posts.ShownPost;
import dev.medley.social.posts.ShownPosts;
import dev.medley.social.posts.WordMarks;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What accounts may like, and why. */
@Singleton
public class ForYouFeed {

    private static final int FOLLOWED = 200;
    private static final int TAGS = 12;
    private static final int MOST_LESS = 1_000;
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final int BATCH = 10_000;

    private final ForYouRepository repository;
    private final FeedRepository following;
    private final ShownPosts posts;
    private final InfluencerService influencers;
    private final Clock clock;

    protected ForYouFeed(
            ForYouRepository repository,
            FeedRepository following,
            ShownPosts posts,
            InfluencerService influencers,
            Clock clock) {
        this.repository = repository;
        this.following = following;
        this.posts = posts;
        this.influencers = influencers;
        this.clock = clock;
    }

    /** A post, and why it is shown. */
    public record Suggested(ShownPost post, RankedPost why) {}

    /** The best posts for somebody; where they do not want that, the newest of those whom they follow. */
    public List<Suggested> read(UUID reader, int limit) {
        Instant now = clock.instant();
        List<UUID> followed = following.following(reader, null, FOLLOWED).stream()
                .map(FeedEntry::postId)
                .toList();
        if (!repository.preferences(reader).personalised()) {
            return shown(
                    reader,
                    followed.stream()
                            .limit(limit)
                            .map(id -> new RankedPost(id, 0, PostSource.FOLLOWING, null))
                            .toList());
        }
        FeedTaste taste = repository.taste(reader, now);
        List<FeedCandidate> candidates = repository.candidates(reader, followed, taste.tags(TAGS), now);
        return shown(reader, ForYouRanking.rank(candidates, taste, now, limit));
    }

    private List<Suggested> shown(UUID reader, List<RankedPost> ranked) {
        Map<UUID, ShownPost> found =
                posts.all(reader, ranked.stream().map(RankedPost::postId).toList());
        return ranked.stream()
                .filter(one -> found.containsKey(one.postId()))
                .map(one -> new Suggested(Objects.requireNonNull(found.get(one.postId())), one))
                .toList();
    }

    /** Notes which posts were shown, so that they are not suggested again and count for their authors. */
    @Transactional
    public void note(UUID reader, List<ForYouRepository.Seen> seen) {
        repository.note(reader, seen, clock.instant());
    }

    public FeedPreferences preferences(UUID accountId) {
        return repository.preferences(accountId);
    }

    @Transactional
    public FeedPreferences prefer(UUID accountId, FeedPreferences preferences) {
        repository.prefer(accountId, preferences, clock.instant());
        return preferences;
    }

    /** Has somebody see less of a post and of what is like it, of an author, or of a hashtag, from the next answer on. */
    @Transactional
    public void addLess(UUID accountId, Less.Kind kind, String value) {
        Less less = known(accountId, kind, value);
        boolean _ = repository.addLess(accountId, less, clock.instant());
        if (repository.less(accountId).size() > MOST_LESS) {
            throw Refusal.conflict("less-full", "An account names at most " + MOST_LESS + " things.");
        }
    }

    @Transactional
    public void removeLess(UUID accountId, Less.Kind kind, String value) {
        if (!repository.removeLess(accountId, known(accountId, kind, value))) {
            throw Refusal.notFound("feedback-none", "You have not said that you want less of this.");
        }
    }

    public List<Less> less(UUID accountId) {
        return repository.less(accountId);
    }

    private Less known(UUID accountId, Less.Kind kind, String value) {
        return new Less(
                kind,
                switch (kind) {
                    case POST ->
                        posts.find(accountId, id(value))
                                .orElseThrow(PostService::unknown)
                                .post()
                                .id()
                                .toString();
                    case AUTHOR -> influencers.account(accountId, value).toString();
                    case TAG -> WordMarks.tag("/value", value);
                });
    }

    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw PostService.unknown();
        }
    }

    /** Has "For You" of everybody consider a post until then. */
    @Transactional
    public void pick(UUID editorId, UUID postId, Instant expiresAt) {
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now)) {
            throw Refusal.invalid("validation-failed", "/expiresAt", "A recommendation ends in the future.");
        }
        if (!repository.pick(postId, editorId, expiresAt, now)) {
            throw PostService.unknown();
        }
    }

    @Transactional
    public void unpick(UUID postId) {
        if (!repository.unpick(postId)) {
            throw PostService.unknown();
        }
    }

    /** Finds out what is popular now. */
    @Transactional
    public void refresh() {
        repository.refresh(clock.instant());
    }

    /** Forgets what was shown long ago. */
    public void forget() {
        int forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = repository.forget(clock.instant().minus(REMEMBERED), BATCH);
        }
    }
}
