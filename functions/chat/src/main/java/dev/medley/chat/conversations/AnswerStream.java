package dev.medley.chat.conversations;

import dev.medley.chat.conversations.AnswerEventRepository.AnswerEvent;
import dev.medley.chat.conversations.AnswerEventRepository.Kind;
import dev.medley.kernel.Refusal;
import dev.medley.storage.JsonCodec;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows an answer while it is made. */
@Singleton
public class AnswerStream {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long PAUSE_MS = 150;

    private final MessageService messages;
    private final AnswerEventRepository events;
    private final JsonCodec json;

    AnswerStream(MessageService messages, AnswerEventRepository events, JsonCodec json) {
        this.messages = messages;
        this.events = events;
        this.json = json;
    }

    /**
     * What happened since.
     *
     * @param answer as it stands
     * @param failure why there will be no answer, where it is so
     * @param isOver whether nothing more will happen
     */
    public record News(
            List<AnswerEvent> events,
            ConversationMessage answer,
            @Nullable String failure,
            boolean isOver) {}

    @Serdeable
    record Piece(String text) {}

    @Serdeable
    record Failure(String code, String detail) {}

    /** What happened after an event; waits for it a few seconds where nothing did. */
    public News after(UUID ownerId, UUID conversationId, UUID messageId, int number) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            News news = look(ownerId, conversationId, messageId, number);
            if (news.isOver() || !news.events().isEmpty() || System.nanoTime() > end) {
                return news;
            }
            pause();
        }
    }

    /** The message last: where it is said that an answer is done, the message has it. */
    private News look(UUID ownerId, UUID conversationId, UUID messageId, int number) {
        List<AnswerEvent> said = events.after(messageId, number);
        ConversationMessage message = messages.find(ownerId, conversationId, messageId);
        Answer answer = message.answer();
        if (answer == null) {
            throw Refusal.conflict("message-not-answer", "Only an answer is followed.");
        }
        boolean isOver = answer.status().isOver();
        if (answer.result() != null) {
            said = message.hasWithheld() || isForgotten(said, number) ? whole(said, message) : said;
        } else if (isOver) {
            // What was said of an answer that never came cites nothing, so nobody knows who may read it later.
            said = List.of();
        }
        String failure =
                isOver && answer.result() == null ? json.write(failure(answer)).text() : null;
        return new News(said, message, failure, isOver);
    }

    private static Failure failure(Answer answer) {
        return answer.error() == null
                ? new Failure("cancelled", "It was stopped.")
                : new Failure(answer.error().code(), answer.error().detail());
    }

    /** Long after an answer only its last event is left. */
    private static boolean isForgotten(List<AnswerEvent> said, int number) {
        return !said.isEmpty() && said.getFirst().number() > number + 1;
    }

    /** The text as it may be read now, in place of its pieces: they are gone, or say what may not be read any more. */
    private List<AnswerEvent> whole(List<AnswerEvent> said, ConversationMessage message) {
        if (said.isEmpty()) {
            return said;
        }
        int last = said.getLast().number();
        return List.of(
                new AnswerEvent(last, Kind.RESTART, "{}"),
                new AnswerEvent(
                        last, Kind.PIECE, json.write(new Piece(message.text())).text()),
                new AnswerEvent(last, Kind.CITATIONS, "{}"),
                new AnswerEvent(last, Kind.DONE, "{}"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
