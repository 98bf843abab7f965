package dev.medley.chat.answers;

import dev.medley.chat.answers.AnswerWork.AnswerTools;
import dev.medley.chat.conversations.AnswerEventRepository;
import dev.medley.chat.conversations.AnswerEventRepository.Kind;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.models.TextListener;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Says an answer piece by piece to who follows it. Short pieces are said together; each has whole characters. */
final class AnswerPieces implements TextListener {

    private static final int SHORT = 60;

    private final AnswerEventRepository events;
    private final AnswerTools tools;
    private final UUID messageId;
    private final Runnable progress;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder said = new StringBuilder();
    private boolean hasSaid;

    AnswerPieces(AnswerEventRepository events, AnswerTools tools, UUID messageId, Runnable progress) {
        this.events = events;
        this.tools = tools;
        this.messageId = messageId;
        this.progress = progress;
        hasSaid = !events.after(messageId, 0).isEmpty();
        restarted();
    }

    @Serdeable
    record Piece(String text) {}

    @Override
    public void wrote(String piece) {
        progress.run();
        waiting.append(piece);
        if (waiting.length() >= SHORT && !Character.isHighSurrogate(waiting.charAt(waiting.length() - 1))) {
            flushAllowed();
        }
    }

    /** What the filter refuses or masks waits for the end, where the answer is said as it is kept. */
    private void flushAllowed() {
        if (tools.filter().maySay(said.toString() + waiting)) {
            flush();
        }
    }

    @Override
    public void restarted() {
        waiting.setLength(0);
        said.setLength(0);
        if (hasSaid) {
            hasSaid = false;
            events.add(messageId, Kind.RESTART, "{}");
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            hasSaid = true;
            said.append(waiting);
            events.add(
                    messageId,
                    Kind.PIECE,
                    tools.json().write(new Piece(waiting.toString())).text());
            waiting.setLength(0);
        }
    }

    /** Says the answer as it is kept, where it is not what was said. */
    void settle(AnswerDraft draft) {
        if (draft.text().equals(said.toString() + waiting)) {
            flush();
        } else {
            say(draft);
        }
    }

    /** Says a whole answer, sentence by sentence. */
    void say(AnswerDraft draft) {
        restarted();
        int from = 0;
        for (AnswerSpan span : draft.spans().stream().skip(1).toList()) {
            waiting.append(draft.text(), from, span.start());
            flush();
            from = span.start();
        }
        waiting.append(draft.text(), from, draft.text().length());
        flush();
    }

    /** In the transaction that keeps the answer. */
    void finish() {
        events.add(messageId, Kind.CITATIONS, "{}");
        events.add(messageId, Kind.DONE, "{}");
    }
}
