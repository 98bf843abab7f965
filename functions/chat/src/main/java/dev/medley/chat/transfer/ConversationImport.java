package dev.medley.chat.transfer;

import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.conversations.ConversationRepository;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.ConversationService.Properties;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.conversations.MessageRepository.Imported;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.kernel.Ids;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import dev.medley.textfilter.TextFilter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a conversation of a file. Its answers cite nothing: what a file says of sources proves nothing. */
@Singleton
public class ConversationImport {

    private final ConversationService conversations;
    private final ConversationRepository repository;
    private final MessageRepository messages;
    private final TextFilter filter;
    private final Clock clock;

    protected ConversationImport(
            ConversationService conversations,
            ConversationRepository repository,
            MessageRepository messages,
            TextFilter filter,
            Clock clock) {
        this.conversations = conversations;
        this.repository = repository;
        this.messages = messages;
        this.filter = filter;
        this.clock = clock;
    }

    @Transactional
    public ChatConversation read(UUID ownerId, ConversationFile file) {
        if (!PlainText.isSingleLine(file.title())) {
            throw Refusal.invalid(
                    "conversation-file-invalid", "/title", "A title is one line of characters that are seen.");
        }
        ChatConversation made =
                conversations.create(ownerId, new Properties(file.title(), null, new Scope(null, null), null));
        Map<UUID, Imported> known = new HashMap<>();
        List<Imported> entries = new ArrayList<>();
        for (int i = 0; i < file.messages().size(); i++) {
            ConversationFile.Entry entry = file.messages().get(i);
            Imported imported = imported(entry, parent(entry, known, i), "/messages/" + i);
            if (known.put(entry.id(), imported) != null) {
                throw invalid(i, "/id", "Two messages have the same id.");
            }
            entries.add(imported);
        }
        if (!entries.isEmpty() && entries.stream().allMatch(entry -> entry.role() == MessageRole.USER)) {
            throw Refusal.invalid(
                    "conversation-file-invalid", "/messages", "A conversation has an answer, or no message at all.");
        }
        messages.addImported(made.id(), entries, clock.instant());
        // A conversation goes on after an answer.
        UUID leaf = entries.reversed().stream()
                .filter(entry -> entry.role() == MessageRole.ASSISTANT)
                .map(Imported::id)
                .findFirst()
                .orElse(null);
        repository.advance(made.id(), leaf, entries.size(), null, clock.instant());
        return conversations.find(ownerId, made.id());
    }

    private static @Nullable Imported parent(ConversationFile.Entry entry, Map<UUID, Imported> known, int i) {
        Imported parent = entry.parentId() == null ? null : known.get(entry.parentId());
        if (entry.parentId() != null && parent == null) {
            throw invalid(i, "/parentId", "It stands before what follows it.");
        }
        MessageRole expected =
                parent == null || parent.role() == MessageRole.ASSISTANT ? MessageRole.USER : MessageRole.ASSISTANT;
        if (entry.role() != expected) {
            throw invalid(i, "/role", "Questions and answers take turns.");
        }
        return parent;
    }

    private Imported imported(ConversationFile.Entry entry, @Nullable Imported parent, String pointer) {
        boolean isQuestion = entry.role() == MessageRole.USER;
        // Answers have words of documents, which may hold what nobody types.
        boolean isText = isQuestion ? PlainText.isMultiLine(entry.text()) : PlainText.isStorable(entry.text());
        if (!isText || (isQuestion && entry.text().isBlank())) {
            throw Refusal.invalid(
                    "conversation-file-invalid", pointer + "/text", "A message is a text of characters that are seen.");
        }
        String text = filter.check(isQuestion ? "chat-question" : "chat-answer", entry.text())
                .orRefuse(pointer + "/text")
                .masked();
        return new Imported(
                Ids.next(clock),
                parent == null ? null : parent.id(),
                entry.role(),
                text,
                isQuestion ? null : Ids.next(clock),
                Objects.requireNonNullElse(entry.answered(), !text.isBlank()),
                Objects.requireNonNullElse(entry.answerer(), Answerer.GENERATIVE));
    }

    private static Refusal invalid(int i, String member, String detail) {
        return Refusal.invalid("conversation-file-invalid", "/messages/" + i + member, detail);
    }
}
