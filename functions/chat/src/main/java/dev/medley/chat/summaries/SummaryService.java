package dev.medley.chat.summaries;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.conversations.QuestionService;
import dev.medley.chat.summaries.ConversationSummary.Point;
import dev.medley.chat.summaries.SummaryRepository.Kept;
import dev.medley.chat.summaries.SummaryRepository.KeptPoint;
import dev.medley.kernel.TextLength;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Summarises conversations. A summary goes on where the last one ended, so that it costs what is new alone. */
@Singleton
public class SummaryService {

    private static final int MOST_POINTS = 12;
    private static final int LONGEST = 300;
    private static final double UNANSWERED = 0.2;

    private final ConversationService conversations;
    private final MessageRepository messages;
    private final SummaryRepository repository;

    protected SummaryService(
            ConversationService conversations, MessageRepository messages, SummaryRepository repository) {
        this.conversations = conversations;
        this.messages = messages;
        this.repository = repository;
    }

    /** The summary of the branch through a message; null for where the conversation stands. */
    @Transactional
    public ConversationSummary of(UUID ownerId, UUID conversationId, @Nullable UUID leaf) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        if (leaf != null) {
            ConversationMessage _ = messages.find(leaf, conversationId, ownerId).orElseThrow(QuestionService::unknown);
        }
        UUID from = leaf == null ? conversation.leafId() : Objects.requireNonNull(leaf);
        return from == null ? ConversationSummary.NONE : upTo(ownerId, conversationId, messages.leafUnder(from));
    }

    /** The summary of the way to a message. */
    @Transactional
    public ConversationSummary upTo(UUID ownerId, UUID conversationId, UUID messageId) {
        Kept kept = repository.nearest(messageId).orElse(null);
        List<ConversationMessage> added = kept == null
                ? messages.latest(messageId, conversationId, ownerId, ChatConversation.MOST_MESSAGES)
                        .reversed()
                : messages.since(messageId, kept.messageId(), conversationId, ownerId);
        List<ConversationMessage> answers = added.stream()
                .filter(message -> message.answer() != null && message.answer().result() != null)
                .toList();
        List<KeptPoint> points = new ArrayList<>(kept == null ? List.of() : kept.points());
        answers.forEach(answer ->
                points.add(new KeptPoint(Objects.requireNonNull(answer.parentId()), answer.id(), weight(answer))));
        int turns = (kept == null ? 0 : kept.turns()) + answers.size();
        List<KeptPoint> best = best(points);
        if (!answers.isEmpty()) {
            // An answer that is still being made comes after this one, and is summarised the next time.
            repository.keep(new Kept(answers.getLast().id(), turns, best));
        }
        return summary(turns, best, ownerId, conversationId);
    }

    /** What is read is what may be read now. */
    private ConversationSummary summary(int turns, List<KeptPoint> points, UUID ownerId, UUID conversationId) {
        List<UUID> ids = points.stream()
                .flatMap(point -> Stream.of(point.questionId(), point.answerId()))
                .toList();
        Map<UUID, ConversationMessage> byId = new HashMap<>();
        messages.some(ids, conversationId, ownerId).forEach(message -> byId.put(message.id(), message.visible()));
        List<KeptPoint> there = points.stream()
                .filter(point -> byId.containsKey(point.questionId()) && byId.containsKey(point.answerId()))
                .toList();
        return new ConversationSummary(
                turns,
                there.stream()
                        .map(point -> point(
                                Objects.requireNonNull(byId.get(point.questionId())),
                                Objects.requireNonNull(byId.get(point.answerId()))))
                        .toList(),
                byId.values().stream()
                        .flatMap(message -> message.sources().stream())
                        .distinct()
                        .toList());
    }

    /** In the order in which they were said. */
    private static List<KeptPoint> best(List<KeptPoint> points) {
        return points.stream()
                .sorted(Comparator.comparingDouble(KeptPoint::weight).reversed())
                .limit(MOST_POINTS)
                .sorted(Comparator.comparing(KeptPoint::answerId))
                .toList();
    }

    /** What was answered, and by several sources, is worth more. */
    private static double weight(ConversationMessage answer) {
        Answer.Result result = Objects.requireNonNull(answer.answer()).result();
        return result == null || !result.answered()
                ? UNANSWERED
                : 1 + Math.log1p(result.citations().size());
    }

    private static Point point(ConversationMessage question, ConversationMessage answer) {
        Answer.Result result = answer.answer() == null ? null : answer.answer().result();
        String said = result == null || result.spans().isEmpty()
                ? answer.text()
                : answer.text()
                        .substring(
                                result.spans().getFirst().start(),
                                result.spans().getFirst().end());
        return new Point(
                question.id(),
                answer.id(),
                TextLength.beginning(question.text().replaceAll("\\s+", " "), LONGEST),
                TextLength.beginning(said, LONGEST));
    }
}
