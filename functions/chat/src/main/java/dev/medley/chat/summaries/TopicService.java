package dev.medley.chat.summaries;

import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.chat.conversations.QuestionService;
import dev.medley.models.Embedder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a branch is about, and where it turns to something else. */
@Singleton
public class TopicService {

    /** So many of the latest questions are looked at. */
    private static final int MOST_TURNS = 100;

    /** A question that is less near to those before it begins a topic. */
    private static final double NEAR = 0.62;

    private static final int WORDS = 5;
    private static final int LABEL = 3;
    private static final int SHORTEST = 4;
    private static final double SMALLEST = 1e-9;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]+");
    private static final String NO_TOPICS =
            " what when where which while whom whose does this that these those with from have been will would could should about "
                    + "there their they your long many much tell please after before into over under between ";

    private final ConversationService conversations;
    private final MessageRepository messages;
    private final Embedder embedder;

    TopicService(ConversationService conversations, MessageRepository messages, Embedder embedder) {
        this.conversations = conversations;
        this.messages = messages;
        this.embedder = embedder;
    }

    /** The topics of the branch through a message, oldest first; null for where the conversation stands. */
    public List<ConversationTopic> of(UUID ownerId, UUID conversationId, @Nullable UUID leaf) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        if (leaf != null) {
            ConversationMessage _ = messages.find(leaf, conversationId, ownerId).orElseThrow(QuestionService::unknown);
        }
        UUID from = leaf == null ? conversation.leafId() : Objects.requireNonNull(leaf);
        if (from == null) {
            return List.of();
        }
        List<ConversationMessage> questions =
                messages.latest(messages.leafUnder(from), conversationId, ownerId, 2 * MOST_TURNS).reversed().stream()
                        .filter(message -> message.role() == MessageRole.USER)
                        .toList();
        return topics(questions);
    }

    private List<ConversationTopic> topics(List<ConversationMessage> questions) {
        List<float[]> vectors = embedder.passages(
                questions.stream().map(ConversationMessage::text).toList());
        List<ConversationTopic> topics = new ArrayList<>();
        int start = 0;
        float[] center = new float[0];
        double drift = 0;
        for (int i = 0; i <= questions.size(); i++) {
            double near = i == start || i == questions.size() ? 1 : product(center, vectors.get(i));
            if (i == questions.size() || near < NEAR) {
                if (i > start) {
                    topics.add(topic(questions, start, i, drift));
                }
                drift = 1 - near;
                start = i;
            }
            if (i < questions.size()) {
                center = center(vectors.subList(start, i + 1));
            }
        }
        return topics;
    }

    private static ConversationTopic topic(List<ConversationMessage> questions, int start, int end, double drift) {
        Map<String, Integer> counts = new HashMap<>();
        for (ConversationMessage question : questions.subList(start, end)) {
            WORD.matcher(question.text().toLowerCase(Locale.ROOT))
                    .results()
                    .map(match -> match.group())
                    .filter(word -> word.length() >= SHORTEST && !NO_TOPICS.contains(" " + word + " "))
                    .distinct()
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        List<String> words = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
        String label = String.join(", ", words.subList(0, Math.min(LABEL, words.size())));
        return new ConversationTopic(
                label, words, start + 1, end, questions.get(start).id(), Math.clamp(drift, 0, 1));
    }

    private static float[] center(List<float[]> vectors) {
        float[] sum = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double length = Math.sqrt(product(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.max(length, SMALLEST);
        }
        return sum;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
