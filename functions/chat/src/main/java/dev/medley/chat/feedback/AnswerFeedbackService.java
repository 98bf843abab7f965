package dev.medley.chat.feedback;

import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageService;
import dev.medley.chat.feedback.AnswerFeedbackRepository.Comment;
import dev.medley.kernel.Refusal;
import dev.medley.textfilter.TextFilter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say of the answers they were given, and what that says. */
@Singleton
public class AnswerFeedbackService {

    private static final int COMMENTS = 20;

    /** Its rules mask personal data. */
    private static final String PLACE = "comment";

    private final AnswerFeedbackRepository repository;
    private final MessageService messages;
    private final TextFilter filter;
    private final Clock clock;

    protected AnswerFeedbackService(
            AnswerFeedbackRepository repository, MessageService messages, TextFilter filter, Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.filter = filter;
        this.clock = clock;
    }

    /** A period, the one of the same length before it, and the latest words. */
    public record Dashboard(FeedbackAnalysis current, FeedbackAnalysis previous, List<Comment> comments) {}

    @Transactional
    public AnswerFeedback put(
            UUID ownerId,
            UUID conversationId,
            UUID messageId,
            boolean isGood,
            List<FeedbackCategory> categories,
            @Nullable String text) {
        requireAnswer(messages.find(ownerId, conversationId, messageId));
        repository.put(messageId, isGood, categories.stream().distinct().toList(), text, clock.instant());
        return repository.find(messageId).orElseThrow(AnswerFeedbackService::unknown);
    }

    private static void requireAnswer(ConversationMessage message) {
        if (message.answer() == null || message.answer().result() == null) {
            throw Refusal.conflict("message-not-answer", "Feedback is given to a finished answer.");
        }
    }

    public AnswerFeedback find(UUID ownerId, UUID conversationId, UUID messageId) {
        return repository
                .find(messages.find(ownerId, conversationId, messageId).id())
                .orElseThrow(AnswerFeedbackService::unknown);
    }

    @Transactional
    public void remove(UUID ownerId, UUID conversationId, UUID messageId) {
        if (!repository.remove(messages.find(ownerId, conversationId, messageId).id())) {
            throw unknown();
        }
    }

    public FeedbackAnalysis analyse(Instant from, Instant until, UUID readerId) {
        return repository.analyse(from, until, readerId);
    }

    public Dashboard dashboard(Instant from, Instant until, UUID readerId) {
        Duration length = Duration.between(from, until);
        return new Dashboard(
                repository.analyse(from, until, readerId),
                repository.analyse(from.minus(length), from, readerId),
                repository.latestComments(from, until, COMMENTS).stream()
                        .map(this::masked)
                        .toList());
    }

    private Comment masked(Comment comment) {
        return new Comment(
                comment.messageId(),
                comment.isGood(),
                comment.categories(),
                filter.check(PLACE, comment.text()).masked(),
                comment.at());
    }

    private static Refusal unknown() {
        return Refusal.notFound("feedback-unknown", "There is no feedback.");
    }
}
