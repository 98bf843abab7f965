package dev.medley.social.decisions;

import dev.medley.social.ModerationState;
import dev.medley.social.comments.CommentService;
import dev.medley.social.posts.PostPublisher;
import dev.medley.social.profiles.InfluencerRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Applies what moderation decides about what is written here. */
@Singleton
public class DecidedContent {

    private final PostPublisher posts;
    private final CommentService comments;
    private final InfluencerRepository profiles;

    DecidedContent(PostPublisher posts, CommentService comments, InfluencerRepository profiles) {
        this.posts = posts;
        this.comments = comments;
        this.profiles = profiles;
    }

    /** Has others see nothing of an account, or see it again. */
    public void suspend(UUID accountId, boolean suspended, Instant at) {
        profiles.suspend(accountId, suspended, at);
    }

    /** Releases, hides or removes; what is of another function is left to it. */
    public void apply(DecidedModeration decided) {
        UUID id = decided.subjectId();
        ModerationState moderation = switch (decided.action()) {
            case "release" -> ModerationState.VISIBLE;
            case "hide" -> ModerationState.HIDDEN;
            case "remove" -> ModerationState.REMOVED;
            default -> throw new IllegalArgumentException("Moderation does not " + decided.action());
        };
        switch (decided.kind()) {
            case "post" -> posts.moderate(id, moderation, decided.judged());
            case "comment" -> comments.moderate(id, moderation, decided.judged());
            case "profile" -> profiles.moderate(id, moderation);
            default -> {}
        }
    }
}
