package dev.medley.chat.answers;

import dev.medley.chat.conversations.AnswerRepository.Task;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.chat.summaries.ConversationSummary;
import dev.medley.chat.summaries.SummaryService;
import dev.medley.kernel.TextLength;
import dev.medley.models.ChatMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said before a question: the latest turns word for word, what is older as its summary. */
@Singleton
class ConversationMemory {

    /** Three questions with their answers, and the question itself. */
    private static final int MESSAGES = 7;

    private static final int LONGEST = 1500;

    private final MessageRepository messages;
    private final SummaryService summaries;

    ConversationMemory(MessageRepository messages, SummaryService summaries) {
        this.messages = messages;
        this.summaries = summaries;
    }

    /** The question, while there is one. */
    Optional<ConversationMessage> question(Task task) {
        return messages.find(task.questionId(), task.conversationId(), task.ownerId());
    }

    AnswerHistory of(Task task) {
        List<ConversationMessage> latest =
                messages.latest(task.questionId(), task.conversationId(), task.ownerId(), MESSAGES).stream()
                        .skip(1)
                        .map(ConversationMessage::visible)
                        .toList();
        String before = latest.stream()
                .filter(message -> message.role() == MessageRole.USER)
                .map(ConversationMessage::text)
                .findFirst()
                .orElse(null);
        List<ChatMessage> turns = latest.reversed().stream()
                .filter(message -> !message.text().isBlank())
                .map(ConversationMemory::turn)
                .toList();
        ConversationSummary earlier = latest.size() < MESSAGES - 1
                ? ConversationSummary.NONE
                : summaries.upTo(
                        task.ownerId(), task.conversationId(), latest.getLast().id());
        return new AnswerHistory(
                before,
                earlier.points().stream().map(ConversationSummary.Point::line).collect(Collectors.joining("\n")),
                turns,
                Stream.concat(
                                latest.stream().flatMap(message -> message.sources().stream()),
                                earlier.sources().stream())
                        .distinct()
                        .toList());
    }

    private static ChatMessage turn(ConversationMessage message) {
        String text = TextLength.beginning(message.text(), LONGEST);
        return message.role() == MessageRole.USER ? ChatMessage.user(text) : ChatMessage.assistant(text);
    }
}
