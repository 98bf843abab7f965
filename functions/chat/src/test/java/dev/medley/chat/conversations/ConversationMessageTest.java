package dev.medley.chat.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationMessageTest {

    private static final UUID ID = UUID.randomUUID();

    private static ConversationMessage answer(boolean isReadable, boolean isCitedReadable) {
        Citation citation =
                new Citation(1, ID, ID, "Manual", List.of(), null, null, "40 bar", isCitedReadable, true, ID);
        Answer.Result result = new Answer.Result(
                true,
                Answerer.GENERATIVE,
                null,
                List.of(new AnswerSpan(0, 11, true, List.of(1)), new AnswerSpan(12, 27, false, List.of())),
                List.of(citation),
                0.5,
                "a/b/c",
                0,
                2,
                List.of(ID, UUID.randomUUID()),
                isReadable,
                Instant.EPOCH);
        return new ConversationMessage(
                ID,
                ID,
                ID,
                MessageRole.ASSISTANT,
                "40 bar. [1] It is from Ulm.",
                List.of(ID),
                new Answer(ID, JobStatus.SUCCEEDED, null, result),
                Instant.EPOCH);
    }

    @Test
    void whatSaysNotWhatItRestsOnIsWithheldWithAnyOfTheSources() {
        assertThat(answer(true, true).visible().text()).isEqualTo("40 bar. [1] It is from Ulm.");
        assertThat(answer(false, true).visible().text()).isEqualTo("40 bar. [1] " + ConversationMessage.WITHHELD);
        assertThat(answer(false, false).visible().text())
                .isEqualTo(ConversationMessage.WITHHELD + " " + ConversationMessage.WITHHELD);
    }
}
