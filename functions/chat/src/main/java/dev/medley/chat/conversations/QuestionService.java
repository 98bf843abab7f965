package dev.medley.chat.conversations;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.textfilter.FilterVerdict;
import dev.medley.textfilter.TextFilter;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes questions, and has them answered. */
@Singleton
public class QuestionService {

    /** The kind of job that answers, and what counts against the tier. */
    public static final String KIND = "chat-answer";

    /** How many answers an account waits for at once. */
    public static final int MOST_OPEN = 5;

    private static final String PLACE = "chat-question";

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final AnswerRepository answers;
    private final JobService jobService;
    private final TextFilter filter;
    private final Clock clock;

    protected QuestionService(
            ConversationRepository conversations,
            MessageRepository messages,
            AnswerRepository answers,
            JobService jobService,
            QuestionTools tools) {
        this.conversations = conversations;
        this.messages = messages;
        this.answers = answers;
        this.jobService = jobService;
        filter = tools.filter();
        clock = tools.clock();
    }

    /** What every question passes. */
    @Singleton
    record QuestionTools(TextFilter filter, Clock clock) {}

    /** An answer to come. */
    public record Asked(UUID answerId, UUID questionId, UUID jobId) {}

    /** What a job's events say beside how it goes. */
    @Serdeable
    record Announced(UUID conversationId, UUID messageId) {}

    /**
     * Where a question stands.
     *
     * @param parentId the answer that it follows; null to go on where the conversation stands
     * @param editedId a question that it stands beside, as another way on; null for none
     */
    public record Place(@Nullable UUID parentId, @Nullable UUID editedId) {}

    @Transactional
    public Asked ask(UUID ownerId, UUID conversationId, String text, Place place) {
        ChatConversation conversation = lock(ownerId, conversationId, 2);
        UUID parent = parent(conversation, place);
        FilterVerdict verdict = filter.check(PLACE, ownerId, text).orRefuse("/text");
        Instant now = clock.instant();
        UUID questionId = Ids.next(clock);
        messages.addQuestion(questionId, conversationId, parent, verdict.masked(), verdict.categories(), now);
        String title = parent == null ? ChatConversation.titleOf(verdict.masked()) : null;
        return answer(conversation, questionId, 2, title, now);
    }

    /** Has a question answered again, beside the answers that are there. */
    @Transactional
    public Asked regenerate(UUID ownerId, UUID conversationId, UUID answerId) {
        ChatConversation conversation = lock(ownerId, conversationId, 1);
        ConversationMessage answer = find(conversation, answerId);
        if (answer.role() != MessageRole.ASSISTANT) {
            throw Refusal.conflict("message-not-answer", "Only an answer is made again.");
        }
        UUID questionId = Objects.requireNonNull(answer.parentId());
        return answer(conversation, questionId, 1, null, clock.instant());
    }

    private ChatConversation lock(UUID ownerId, UUID conversationId, int added) {
        ChatConversation conversation =
                conversations.lock(conversationId, ownerId).orElseThrow(ConversationService::unknown);
        if (conversation.messages() + added > ChatConversation.MOST_MESSAGES) {
            throw Refusal.conflict(
                    "conversation-full",
                    "A conversation has at most %,d messages.".formatted(ChatConversation.MOST_MESSAGES));
        }
        conversations.lock(ownerId);
        if (answers.countOpen(ownerId, KIND) >= MOST_OPEN) {
            throw Refusal.conflict(
                    "answers-open", "At most %d answers are made for an account at once.".formatted(MOST_OPEN));
        }
        return conversation;
    }

    private @Nullable UUID parent(ChatConversation conversation, Place place) {
        if (place.editedId() != null) {
            if (place.parentId() != null) {
                throw Refusal.invalid(
                        "question-place-unclear", "/editedId", "Name parentId or editedId, not both of them.");
            }
            ConversationMessage edited = find(conversation, place.editedId());
            if (edited.role() != MessageRole.USER) {
                throw Refusal.conflict("message-not-question", "Only a question is edited.");
            }
            return edited.parentId();
        }
        UUID parent = place.parentId() == null ? conversation.leafId() : place.parentId();
        if (parent == null) {
            return null;
        }
        ConversationMessage before = find(conversation, parent);
        if (before.answer() == null) {
            throw Refusal.conflict("message-not-answer", "A question follows an answer.");
        }
        if (!before.answer().status().isOver()) {
            throw Refusal.conflict("answer-not-finished", "The answer before is still being made.");
        }
        return parent;
    }

    private ConversationMessage find(ChatConversation conversation, UUID messageId) {
        return messages.find(messageId, conversation.id(), conversation.ownerId())
                .orElseThrow(QuestionService::unknown);
    }

    private Asked answer(
            ChatConversation conversation, UUID questionId, int added, @Nullable String title, Instant now) {
        UUID answerId = Ids.next(clock);
        UUID jobId = Ids.next(clock);
        messages.addAnswer(answerId, conversation.id(), questionId, jobId, now);
        conversations.advance(conversation.id(), answerId, added, title, now);
        jobService.request(new NewJob(
                jobId,
                conversation.ownerId(),
                KIND,
                answerId,
                "/api/chat/conversations/" + conversation.id() + "/messages/" + answerId,
                new Announced(conversation.id(), answerId)));
        return new Asked(answerId, questionId, jobId);
    }

    public static Refusal unknown() {
        return Refusal.notFound("message-unknown", "There is no such message.");
    }
}
