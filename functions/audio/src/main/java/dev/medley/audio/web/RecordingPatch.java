package dev.medley.audio.web;

import dev.medley.audio.library.RecordingDetails;
import dev.medley.audio.library.TagNames;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecordingPatch", description = "What is said of a file; null takes it back")
record RecordingPatch(
        @Schema(maxLength = 200) Patch<@Size(max = 200) @SingleLine String> title,

        @Schema(maxLength = 2000) Patch<@Size(max = 2000) @MultiLine String> description,

        Patch<@Size(max = 20) List<@NotNull @NotBlank @Size(max = 50) @SingleLine String>> tags) {

    RecordingDetails applyTo(RecordingDetails details) {
        @Nullable String newTitle = title.or(details.title());
        return new RecordingDetails(
                details.fileId(),
                newTitle == null || newTitle.isBlank() ? null : newTitle.strip(),
                Objects.requireNonNullElse(description.or(details.description()), "")
                        .strip(),
                TagNames.of(Objects.requireNonNullElse(tags.or(details.tags()), List.of())),
                details.version() + (isEmpty() ? 0 : 1));
    }

    boolean isEmpty() {
        return title.isAbsent() && description.isAbsent() && tags.isAbsent();
    }
}
