package dev.medley.chat.conversations.web;

import dev.medley.chat.conversations.QuestionService.Asked;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "AskedQuestion", description = "A question that will be answered")
record AskedView(
        @Schema(description = "Of the answer to come") UUID id,

        UUID questionId,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId) {

    static AskedView of(Asked asked) {
        return new AskedView(asked.answerId(), asked.questionId(), asked.jobId());
    }
}
