package dev.medley.chat.conversations;

import java.util.Optional;
import java.util.UUID;

/** Answers that are made. */
public interface AnswerRepository {

    /**
     * What is to be answered, and for whom.
     *
     * @param isAnother whether the question has an answer already, and another is wanted
     */
    record Task(
            UUID messageId,
            UUID conversationId,
            UUID questionId,
            UUID ownerId,
            ChatConversation.Scope scope,
            boolean isAnother) {}

    /** How many answers an account waits for. */
    int countOpen(UUID ownerId, String kind);

    /** What a job is to answer; empty where it is gone. */
    Optional<Task> task(UUID messageId, UUID jobId);

    /** Keeps an answer. */
    void finish(UUID messageId, String text, Answer.Result result);
}
