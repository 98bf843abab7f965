package dev.medley.chat.transfer;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRole;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation with all its branches, as it is exported and imported. */
@Serdeable
@Schema(description = "A conversation with all its branches")
public record ConversationFile(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Entry> messages) {

    /** A message. */
    @Serdeable
    @Schema(name = "ConversationFileMessage")
    public record Entry(
            @NotNull @Schema(description = "For parentId alone: an import gives it another")
            UUID id,

            @Nullable @Schema(description = "What it follows, which stands before it")
            UUID parentId,

            @NotNull MessageRole role,
            @NotNull @Size(max = 20_000) String text,
            @Nullable Boolean answered,
            @Nullable Answerer answerer,

            @Nullable
            @Size(max = 100)
            @Schema(description = "What it relies on, as far as one may read it; an import leaves it out")
            List<@NotNull Source> sources,

            @Nullable Instant createdAt) {

        static Entry of(ConversationMessage message) {
            Answer.Result result =
                    message.answer() == null ? null : message.answer().result();
            return new Entry(
                    message.id(),
                    message.parentId(),
                    message.role(),
                    message.text(),
                    result == null ? null : result.answered(),
                    result == null ? null : result.answerer(),
                    result == null
                            ? null
                            : result.citations().stream()
                                    .filter(Citation::isReadable)
                                    .map(citation -> new Source(
                                            citation.number(),
                                            citation.documentId(),
                                            citation.title(),
                                            citation.page(),
                                            citation.quote()))
                                    .toList(),
                    message.createdAt());
        }
    }

    /** What an answer relies on. */
    @Serdeable
    @Schema(name = "ConversationFileSource")
    public record Source(
            int number,
            @Nullable UUID documentId,
            @Nullable String title,
            @Nullable Integer page,
            @Nullable String quote) {}
}
