package dev.medley.chat.curation;

import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that editors wrote. */
public interface CuratedAnswerRepository {

    /** A question that might be the same. */
    record Candidate(UUID id, String question, float[] vector) {}

    /** What an editor says. */
    record Text(String question, String answer, List<UUID> passageIds, float[] vector) {}

    void lock();

    int count();

    /** How many of these passages an account may read. */
    int countReadable(List<UUID> passageIds, UUID accountId);

    boolean isAnswer(UUID messageId);

    /** Whether there is an active answer to this question from these passages. */
    boolean isThere(String question, List<UUID> passageIds);

    void add(UUID id, UUID editorId, @Nullable UUID correctsId, Text text, Instant now);

    void change(UUID id, UUID editorId, Text text, Instant now);

    /** Takes an editor's name off what they wrote. */
    void forget(UUID editorId);

    void remove(UUID id);

    void activate(UUID id, boolean active, Instant now);

    /** With what of its sources a reader may see. */
    Optional<CuratedAnswer> find(UUID id, UUID readerId);

    Optional<CuratedAnswer> lock(UUID id, UUID readerId);

    Page<CuratedAnswer> list(UUID readerId, @Nullable Boolean active, PageRequest page);

    /** Active ones with words of a question, whose sources an account may all read and that are asked about. */
    List<Candidate> candidates(UUID accountId, String question, Scope scope, int most);
}
