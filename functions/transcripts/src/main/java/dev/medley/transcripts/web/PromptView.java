package dev.medley.transcripts.web;

import dev.medley.transcripts.PromptVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Prompt", description = "A version of what models are told when they digest")
record PromptView(
        int number,
        String guidance,
        String note,
        boolean current,

        @Nullable @Schema(description = "When it passed a trial; null before")
        Instant passedAt,

        @Nullable @Schema(description = "Since when it is, or last was, current")
        Instant currentSince,

        WarmingView warming,
        Instant createdAt) {

    @Serdeable
    @Schema(name = "PromptWarmer", description = "What was asked for lately and made anew since it became current")
    record WarmingView(
            int made,
            @Schema(description = "What was there already") int kept,

            @Schema(description = "What could not be made or not be paid for")
            int failed,

            @Schema(description = "In millionths of a dollar")
            long cost) {}

    static PromptView of(PromptVersion version) {
        PromptVersion.Warming warming = version.warming();
        return new PromptView(
                version.prompt().number(),
                version.prompt().guidance(),
                version.note(),
                version.isCurrent(),
                version.passedAt(),
                version.currentSince(),
                new WarmingView(warming.made(), warming.kept(), warming.failed(), warming.cost()),
                version.createdAt());
    }
}
