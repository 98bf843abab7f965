package dev.medley.chat.conversations;

import dev.medley.jobs.JobService;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was asked and answered; what relies on sources that the reader may not read any more is withheld. */
@Singleton
public class MessageService {

    private final ConversationService conversations;
    private final MessageRepository messages;
    private final JobService jobService;

    protected MessageService(ConversationService conversations, MessageRepository messages, JobService jobService) {
        this.conversations = conversations;
        this.messages = messages;
        this.jobService = jobService;
    }

    public ConversationMessage find(UUID ownerId, UUID conversationId, UUID id) {
        return messages.find(id, conversationId, ownerId)
                .orElseThrow(QuestionService::unknown)
                .visible();
    }

    /**
     * The messages of a branch, latest first.
     *
     * @param leaf any message of the branch; null for where the conversation stands
     */
    public Page<ConversationMessage> branch(UUID ownerId, UUID conversationId, @Nullable UUID leaf, PageRequest page) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        UUID from = leaf == null
                ? conversation.leafId()
                : messages.leafUnder(find(ownerId, conversationId, leaf).id());
        return from == null
                ? new Page<>(List.of(), null)
                : messages.path(from, conversationId, ownerId, page).map(ConversationMessage::visible);
    }

    /** Stops making an answer. */
    @Transactional
    public void cancel(UUID ownerId, UUID conversationId, UUID id) {
        Answer answer = find(ownerId, conversationId, id).answer();
        if (answer == null || !jobService.cancel(answer.jobId(), ownerId)) {
            throw Refusal.conflict("answer-over", "No answer is being made there.");
        }
    }
}
