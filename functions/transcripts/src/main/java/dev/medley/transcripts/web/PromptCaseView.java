package dev.medley.transcripts.web;

import dev.medley.transcripts.PromptCase;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "PromptCase", description = "A text that prompts and providers are tried on")
record PromptCaseView(UUID id, String name, String text, List<String> facts, Instant createdAt) {

    static PromptCaseView of(PromptCase promptCase) {
        return new PromptCaseView(
                promptCase.id(), promptCase.name(), promptCase.text(), promptCase.facts(), promptCase.createdAt());
    }
}
