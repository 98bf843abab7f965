package dev.medley.social.posts;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.social.ModerationState;
import dev.medley.social.WrittenText;
import dev.medley.textfilter.JudgedText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes posts, each once. */
@Singleton
public class PostPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(PostPublisher.class);
    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final PostRepository repository;
    private final PostAnnouncements announcements;
    private final WrittenText writtenText;
    private final PostSettings settings;
    private final Clock clock;

    protected PostPublisher(
            PostRepository repository,
            PostAnnouncements announcements,
            WrittenText writtenText,
            PostSettings settings,
            Clock clock) {
        this.repository = repository;
        this.announcements = announcements;
        this.writtenText = writtenText;
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    /** A post as the filter leaves it now; what moderation has decided on stays so. */
    Post checked(Post post, WrittenText.Checked checked) {
        ModerationState moderation =
                post.moderation() == ModerationState.VISIBLE ? checked.moderation() : post.moderation();
        return post.saying(post.content().saying(checked.text()), moderation, clock.instant());
    }

    /** Publishes a post that its author has locked. */
    Post publish(Post post, List<String> categories) {
        boolean isBroadcast = repository.hasManyFollowers(post.accountId(), settings.broadcastAbove());
        Post published =
                post.planned(PostStatus.PUBLISHED, null, clock.instant()).broadcasting(isBroadcast);
        repository.change(published);
        announcements.index(published);
        if (published.moderation() == ModerationState.HELD) {
            announcements.held(published, categories);
        }
        announcements.published(published);
        return published;
    }

    /** Forgets what was deleted long enough ago that nobody who moderates needs it. */
    @Transactional
    public void purge() {
        repository.purge(clock.instant().minus(KEPT), MOST);
    }

    /** Publishes what is due now. One that cannot be published keeps no other from it. */
    public void run() {
        for (UUID id : repository.due(clock.instant(), MOST)) {
            try {
                publishDue(id);
            } catch (RuntimeException e) {
                LOG.error("Post {} could not be published as scheduled", id, e);
            }
        }
    }

    /** Whoever locks it after another finds it published. */
    @Transactional
    protected void publishDue(UUID id) {
        announcements.holdAuthor(id);
        repository.lock(id).filter(post -> post.isDue(clock.instant())).ifPresent(this::publishPlanned);
    }

    /** Rules, and how its author stands, may be others than when it was planned; what is refused now is a draft again. */
    private void publishPlanned(Post post) {
        try {
            WrittenText.Checked checked = writtenText.check(
                    "post", post.accountId(), "/body", post.content().body());
            Post _ = publish(checked(post, checked), checked.categories());
        } catch (Refusal refusal) {
            LOG.info("Post {} is not published as scheduled: {}", post.id(), refusal.code());
            repository.change(post.planned(PostStatus.DRAFT, null, clock.instant()));
        }
    }

    /** Applies what moderation decided; whoever a post names is told once it is shown. */
    @Transactional
    public void moderate(UUID id, ModerationState moderation, JudgedText judged) {
        announcements.holdAuthor(id);
        repository.lock(id).ifPresent(post -> {
            if (moderation == ModerationState.VISIBLE) {
                release(post, judged);
            } else {
                repository.change(post.moderated(moderation));
            }
        });
    }

    /** What was written since the decision waits for one of its own. */
    private void release(Post post, JudgedText judged) {
        if (!judged.covers(post.content().body(), post.updatedAt())) {
            if (post.moderation() != ModerationState.VISIBLE) {
                repository.change(post.moderated(ModerationState.HELD));
                announcements.held(post, List.of());
            }
            return;
        }
        Post released = judged.isMasked()
                ? post.saying(
                        post.content()
                                .saying(writtenText.masked(
                                        "post", post.content().body())),
                        ModerationState.VISIBLE,
                        clock.instant())
                : post.moderated(ModerationState.VISIBLE);
        repository.change(released);
        if (released.isPublished()) {
            if (judged.isMasked()) {
                announcements.index(released);
            }
            announcements.tellMentioned(released);
        }
    }
}
