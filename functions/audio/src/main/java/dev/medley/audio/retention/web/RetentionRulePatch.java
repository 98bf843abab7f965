package dev.medley.audio.retention.web;

import dev.medley.audio.retention.RetentionRule.Action;
import dev.medley.audio.retention.RetentionRule.Terms;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record RetentionRulePatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> name,
        Patch<@NotNull @Min(1) @Max(3650) Integer> afterDays,

        @Schema(description = "null for recordings of all types")
        Patch<@Pattern(regexp = NewRetentionRule.CONTENT_TYPE) String> contentType,

        Patch<@NotNull @Pattern(regexp = "trash|delete") String> action,
        Patch<@NotNull Boolean> keepTranscripts) {

    Terms applyTo(Terms terms) {
        return new Terms(
                name.isAbsent() ? terms.name() : name.get().strip(),
                afterDays.isAbsent() ? terms.afterDays() : afterDays.get(),
                contentType.or(terms.contentType()),
                action.isAbsent() ? terms.action() : Action.of(action.get()),
                keepTranscripts.isAbsent() ? terms.keepTranscripts() : keepTranscripts.get());
    }
}
