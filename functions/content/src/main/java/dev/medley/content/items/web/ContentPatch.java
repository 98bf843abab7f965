package dev.medley.content.items.web;

import dev.medley.content.items.ItemChange;
import dev.medley.content.versions.ContentDocument;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Slugs;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        description =
                "What is left out stays as it is; of fields too, of which null removes one. A list replaces the one there was")
record ContentPatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> title,

        @Schema(maxLength = 100, description = "Null has it made of the title")
        Patch<@Size(max = 100) @Pattern(regexp = Slugs.PATTERN) String> slug,

        @Schema(maxLength = 100) Patch<@NotNull @Size(max = 100) String> locale,
        @Schema(maxLength = 1000) Patch<@NotNull @Size(max = 1000) @MultiLine String> summary,
        @Schema(maxLength = 200) Patch<@NotNull @Size(max = 200) @SingleLine String> byline,
        Patch<@NotNull Map<String, Object>> fields,
        Patch<@NotNull @Size(max = 30) List<@NotBlank @Size(max = 50) @SingleLine String>> tags,

        @Schema(description = "Pictures and recordings of the item, in order")
        Patch<@NotNull @Size(max = 50) List<@NotNull UUID>> mediaIds,

        Patch<@NotNull @Size(max = 20) List<@NotNull UUID>> authorIds,
        Patch<@NotNull @Size(max = 20) List<@NotNull UUID>> reviewerIds) {

    ItemChange applyTo(ItemChange present) {
        ContentDocument document = present.document();
        ContentDocument changed = new ContentDocument(
                title.isAbsent() ? document.title() : title.get().strip(),
                slug.isAbsent() ? document.slug() : Objects.requireNonNullElse(slug.value(), ""),
                locale.isAbsent()
                        ? document.locale()
                        : LanguageTag.parse(locale.get(), "/locale").toLanguageTag(),
                summary.isAbsent() ? document.summary() : summary.get().strip(),
                byline.isAbsent() ? document.byline() : byline.get().strip(),
                fields.isAbsent() ? document.fields() : merged(document.fields(), fields.get()),
                tags.isAbsent() ? document.tags() : NewContent.stripped(tags.get()),
                mediaIds.isAbsent() ? document.mediaIds() : mediaIds.get());
        return new ItemChange(
                changed,
                authorIds.isAbsent() ? present.authorIds() : authorIds.get(),
                reviewerIds.isAbsent() ? present.reviewerIds() : reviewerIds.get());
    }

    /** RFC 7396. */
    private static Map<String, Object> merged(Map<?, ?> present, Map<?, ?> patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        present.forEach((name, value) -> merged.put(name.toString(), value));
        patch.forEach((name, value) -> {
            Object said = patched(merged.get(name.toString()), value);
            if (said == null) {
                merged.remove(name.toString());
            } else {
                merged.put(name.toString(), said);
            }
        });
        return merged;
    }

    private static @Nullable Object patched(@Nullable Object present, @Nullable Object patch) {
        return patch instanceof Map<?, ?> object
                ? merged(present instanceof Map<?, ?> before ? before : Map.of(), object)
                : patch;
    }
}
