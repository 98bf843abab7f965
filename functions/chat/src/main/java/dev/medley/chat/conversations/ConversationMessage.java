package dev.medley.chat.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer.
 *
 * @param parentId what it follows; null for the first
 * @param siblings all that follow the same, itself included, oldest first
 * @param answer null for questions
 */
public record ConversationMessage(
        UUID id,
        UUID conversationId,
        @Nullable UUID parentId,
        MessageRole role,
        String text,
        List<UUID> siblings,
        @Nullable Answer answer,
        Instant createdAt) {

    /** What stands in place of a sentence whose source its reader may not read any more. */
    public static final String WITHHELD = "[source no longer available]";

    public ConversationMessage {
        siblings = List.copyOf(siblings);
    }

    /**
     * As its reader may see it: sentences that rely on what they may not read are withheld, and those that say nothing of what they
     * rely on.
     */
    public ConversationMessage visible() {
        if (answer == null || answer.result() == null || !hasWithheld()) {
            return this;
        }
        Answer.Result result = answer.result();
        Set<Integer> readable = result.citations().stream()
                .filter(Citation::isReadable)
                .map(Citation::number)
                .collect(Collectors.toSet());
        StringBuilder shown = new StringBuilder();
        List<AnswerSpan> spans = new ArrayList<>();
        int from = 0;
        for (AnswerSpan span : result.spans()) {
            shown.append(text, from, span.start());
            int start = shown.length();
            boolean isShown = !span.citations().isEmpty() && readable.containsAll(span.citations());
            shown.append(isShown ? text.substring(span.start(), span.end()) : WITHHELD);
            spans.add(new AnswerSpan(start, shown.length(), isShown && span.grounded(), span.citations()));
            from = span.end();
        }
        shown.append(text, from, text.length());
        return new ConversationMessage(
                id, conversationId, parentId, role, shown.toString(), siblings, with(answer, result, spans), createdAt);
    }

    /** Whether it was made from what its reader may not read. */
    public boolean hasWithheld() {
        return answer != null
                && answer.result() != null
                && !Objects.requireNonNull(answer.result()).isReadable();
    }

    /** The documents that it was made from. */
    public List<UUID> sources() {
        return answer == null || answer.result() == null
                ? List.of()
                : Objects.requireNonNull(answer.result()).sources();
    }

    private static Answer with(Answer answer, Answer.Result result, List<AnswerSpan> spans) {
        return new Answer(
                answer.jobId(),
                answer.status(),
                answer.error(),
                new Answer.Result(
                        result.answered(),
                        result.answerer(),
                        result.reason(),
                        spans,
                        result.citations(),
                        AnswerSpan.groundedness(spans),
                        result.model(),
                        result.cost(),
                        result.passages(),
                        result.sources(),
                        result.isReadable(),
                        result.finishedAt()));
    }
}
