package dev.medley.social.posts;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.kernel.VersionCheck;
import dev.medley.social.ModerationState;
import dev.medley.social.WrittenText;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What authors do with their posts. */
@Singleton
public class PostService {

    /** As a reader counts. */
    private static final int MOST_GRAPHEMES = 5_000;

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final PostRepository repository;
    private final PostAnnouncements announcements;
    private final InfluencerService influencers;
    private final WrittenText writtenText;
    private final PostPublisher publisher;

    protected PostService(
            PostRepository repository,
            PostAnnouncements announcements,
            InfluencerService influencers,
            WrittenText writtenText,
            PostPublisher publisher) {
        this.repository = repository;
        this.announcements = announcements;
        this.influencers = influencers;
        this.writtenText = writtenText;
        this.publisher = publisher;
    }

    /** Begins a post, as a draft, or publishes it: at once, or at a time. */
    @Transactional
    public Post create(UUID accountId, PostContent content, PostStatus status, @Nullable Instant at) {
        Influencer _ = influencers.hold(accountId);
        WrittenText.Checked checked = check(accountId, content);
        Instant now = publisher.now();
        Post draft = new Post(
                publisher.nextId(),
                accountId,
                content.saying(checked.text()),
                PostStatus.DRAFT,
                null,
                null,
                false,
                checked.moderation(),
                1,
                null,
                now,
                now);
        repository.add(draft);
        return plan(draft, status, at, checked.categories());
    }

    private WrittenText.Checked check(UUID accountId, PostContent content) {
        if (TextLength.graphemes(content.body()) > MOST_GRAPHEMES) {
            throw Refusal.invalid(
                    "validation-failed", "/body", "A post has at most " + MOST_GRAPHEMES + " characters.");
        }
        PostReference reference = content.reference();
        if (reference != null && !repository.isReferable(accountId, reference)) {
            throw Refusal.invalid(
                    "reference-unknown", "/reference", "There is no such thing, or none that you can show.");
        }
        return writtenText.check("post", accountId, "/body", content.body());
    }

    /** Changes what a post says; of a published one, what it said before is kept. */
    @Transactional
    public Post change(UUID accountId, UUID id, UnaryOperator<PostContent> change, IntPredicate ifMatch) {
        hold(accountId);
        Post present = own(accountId, id);
        VersionCheck.require(ifMatch, present.version());
        PostContent content = change.apply(present.content());
        WrittenText.Checked checked = check(accountId, content);
        ModerationState moderation =
                present.moderation() == ModerationState.VISIBLE ? checked.moderation() : present.moderation();
        Post changed = present.saying(content.saying(checked.text()), moderation, publisher.now());
        boolean isReworded = !present.content().body().equals(changed.content().body());
        // What was held nobody else has read, and nobody reads it as what the post said before.
        if (present.isPublished() && isReworded && present.moderation() != ModerationState.HELD) {
            repository.keep(id, present.version(), present.content().body(), publisher.now());
        }
        repository.change(changed);
        if (changed.isPublished()) {
            announcements.index(changed);
        }
        // Whoever decides on it decides on what it says now.
        if (isReworded && moderation != ModerationState.VISIBLE && changed.isPublished()) {
            announcements.held(changed, checked.categories());
        }
        return changed;
    }

    /** Publishes a post, at once or at a time. */
    @Transactional
    public Post publish(UUID accountId, UUID id, @Nullable Instant at) {
        hold(accountId);
        Post present = own(accountId, id);
        requireUnpublished(present);
        WrittenText.Checked checked = check(accountId, present.content());
        return plan(
                publisher.checked(present, checked),
                at == null ? PostStatus.PUBLISHED : PostStatus.SCHEDULED,
                at,
                checked.categories());
    }

    private Post plan(Post post, PostStatus status, @Nullable Instant at, List<String> categories) {
        return switch (status) {
            case DRAFT -> post;
            case SCHEDULED -> {
                Post scheduled = post.planned(PostStatus.SCHEDULED, time(at), publisher.now());
                repository.change(scheduled);
                yield scheduled;
            }
            case PUBLISHED -> publisher.publish(post, categories);
        };
    }

    private Instant time(@Nullable Instant at) {
        Instant now = publisher.now();
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("validation-failed", "/publishAt", "A post is scheduled within the next year.");
        }
        return at;
    }

    /** Makes a draft again of what is scheduled. */
    @Transactional
    public Post unschedule(UUID accountId, UUID id) {
        Post present = own(accountId, id);
        requireUnpublished(present);
        Post draft = present.planned(PostStatus.DRAFT, null, publisher.now());
        repository.change(draft);
        return draft;
    }

    private static void requireUnpublished(Post post) {
        if (post.isPublished()) {
            throw Refusal.conflict("post-published", "The post is published.");
        }
    }

    private void hold(UUID accountId) {
        influencers.holdAll(List.of(accountId));
    }

    /** Deletes a post; nobody finds it from then on. */
    @Transactional
    public void remove(UUID accountId, UUID id) {
        hold(accountId);
        Post post = own(accountId, id);
        announcements.removed(post);
        repository.remove(id, publisher.now());
    }

    /** One's own post, which nobody else changes until the transaction ends. */
    public Post own(UUID accountId, UUID id) {
        return repository.lock(accountId, id).orElseThrow(PostService::unknown);
    }

    public static Refusal unknown() {
        return Refusal.notFound("post-unknown", "There is no such post.");
    }
}
