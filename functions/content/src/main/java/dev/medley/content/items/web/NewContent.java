package dev.medley.content.items.web;

import dev.medley.content.items.ItemChange;
import dev.medley.content.types.ContentType;
import dev.medley.content.versions.ContentDocument;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewContent(
        @NotNull @Pattern(regexp = ContentType.NAME) @Schema(example = "article")
        String type,

        @NotBlank @Size(max = 200) @SingleLine String title,

        @Nullable
        @Size(max = 100)
        @Pattern(regexp = Slugs.PATTERN)
        @Schema(description = "Made of the title unless said otherwise; taken when it is published")
        String slug,

        @NotNull @Size(max = 100) @Schema(description = "A BCP 47 tag", example = "en")
        String locale,

        @Nullable @Size(max = 1000) @MultiLine String summary,

        @Nullable @Size(max = 200) @SingleLine @Schema(description = "Who is named as the author")
        String byline,

        @NotNull @Schema(description = "By the schema of the type")
        Map<String, Object> fields,

        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 50) @SingleLine String> tags,

        @Nullable @Size(max = 20) @Schema(description = "Who else writes it")
        List<@NotNull UUID> authorIds,

        @Nullable @Size(max = 20) @Schema(description = "Who is asked to review it; whoever may, unless said otherwise")
        List<@NotNull UUID> reviewerIds,

        @Nullable @Schema(description = "The item that it says in another locale")
        UUID translationOf) {

    /** Whether it lets anybody else read or write it. */
    boolean namesOthers() {
        return (authorIds != null && !authorIds.isEmpty()) || (reviewerIds != null && !reviewerIds.isEmpty());
    }

    ItemChange toChange() {
        ContentDocument document = new ContentDocument(
                title.strip(),
                Objects.requireNonNullElse(slug, ""),
                LanguageTag.parse(locale, "/locale").toLanguageTag(),
                Objects.requireNonNullElse(summary, "").strip(),
                Objects.requireNonNullElse(byline, "").strip(),
                fields,
                stripped(Objects.requireNonNullElse(tags, List.of())),
                List.of());
        return new ItemChange(
                document,
                Objects.requireNonNullElse(authorIds, List.of()),
                Objects.requireNonNullElse(reviewerIds, List.of()));
    }

    static List<String> stripped(List<String> tags) {
        return tags.stream().map(String::strip).toList();
    }
}
