package dev.medley.chat.transfer;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.MessageRepository;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.chat.conversations.QuestionService;
import dev.medley.markdown.DocumentProperties;
import dev.medley.markdown.Markdown;
import dev.medley.markdown.MarkdownPdf;
import dev.medley.objects.PresignedTransfer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes conversations down, as far as their owner may read what they rely on. */
@Singleton
public class ConversationExport {

    private final ConversationService conversations;
    private final MessageRepository messages;
    private final ExportFiles files;

    ConversationExport(ConversationService conversations, MessageRepository messages, ExportFiles files) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
    }

    /** All branches. */
    public ConversationFile file(UUID ownerId, UUID conversationId) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        return new ConversationFile(
                conversation.title(),
                messages.all(conversationId, ownerId).stream()
                        .map(ConversationMessage::visible)
                        .map(ConversationFile.Entry::of)
                        .toList());
    }

    /** One branch, to be read. */
    public String markdown(UUID ownerId, UUID conversationId, @Nullable UUID leaf) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        if (leaf != null) {
            ConversationMessage _ = messages.find(leaf, conversationId, ownerId).orElseThrow(QuestionService::unknown);
        }
        UUID from = leaf == null ? conversation.leafId() : leaf;
        List<ConversationMessage> way = from == null
                ? List.of()
                : messages.latest(messages.leafUnder(from), conversationId, ownerId, ChatConversation.MOST_MESSAGES)
                        .reversed();
        String title = from == null ? conversation.title() : conversations.title(conversation, from);
        StringBuilder text = new StringBuilder(Markdown.heading(1, title));
        for (ConversationMessage message : way) {
            add(text, message.visible());
        }
        return text.toString();
    }

    /** The request that gets one branch as PDF; good for 15 minutes. */
    public PresignedTransfer pdf(UUID ownerId, UUID conversationId, @Nullable UUID leaf) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        UUID from = leaf == null ? conversation.leafId() : leaf;
        String title = from == null ? conversation.title() : conversations.title(conversation, from);
        try {
            byte[] pdf =
                    MarkdownPdf.of(markdown(ownerId, conversationId, leaf), DocumentProperties.titled(title, "en"));
            return files.offer(pdf, "application/pdf", "conversation.pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(StringBuilder text, ConversationMessage message) {
        if (message.role() == MessageRole.USER) {
            text.append(Markdown.heading(2, message.text()));
            return;
        }
        text.append(Markdown.escaped(message.text())).append("\n\n");
        Answer.Result result =
                message.answer() == null ? null : message.answer().result();
        if (result == null) {
            return;
        }
        for (Citation citation : result.citations()) {
            String source = citation.isReadable()
                    ? citation.title() + (citation.page() == null ? "" : ", page " + citation.page()) + ": “"
                            + citation.quote() + "”"
                    : "source no longer available";
            text.append("- ")
                    .append(Markdown.escaped("[" + citation.number() + "] " + source.replaceAll("\\s+", " ")))
                    .append('\n');
        }
        text.append('\n');
    }
}
