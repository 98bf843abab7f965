package dev.medley.textfilter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What holds for texts in one place.
 *
 * @param words what moderators look for beside the lists that come with the filter
 * @param allowed words and phrases that are never found
 * @param languages of the lists that come with the filter; empty for none of them
 * @param thresholds by category; what is not named leads to nothing
 * @param allowedHosts whose links are not counted
 * @param deniedHosts whose links are found, with all below them
 * @param mostLinks how many others a text may have
 * @param mostEqual how often somebody may write the same within an hour
 * @param mostPerMinute how many texts somebody may write in a minute, more where they are trusted
 * @param phoneRegions whose numbers are found without a country code
 */
@Serdeable
@Schema(name = "FilterRules", description = "What holds for texts in one place")
public record PlaceRules(
        @NotNull @Size(max = 2_000) List<@Valid @NotNull ListedWord> words,
        @NotNull @Size(max = 2_000) List<@NotBlank @Size(max = 100) String> allowed,
        @NotNull @Size(max = 9) List<@NotNull @Pattern(regexp = "en|de|es|fr|it|ja|ko|pt|zh") String> languages,
        @NotNull @Size(max = 20) Map<@NotNull String, @Valid @NotNull Threshold> thresholds,
        @NotNull @Size(max = 1_000) List<@NotNull @Pattern(regexp = PlaceRules.HOST) String> allowedHosts,
        @NotNull @Size(max = 1_000) List<@NotNull @Pattern(regexp = PlaceRules.HOST) String> deniedHosts,
        @Min(0) @Max(100) int mostLinks,
        @Min(1) @Max(100) int mostEqual,
        @Min(1) @Max(1_000) int mostPerMinute,
        @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> phoneRegions) {

    static final String HOST = "[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";

    public PlaceRules {
        words = List.copyOf(words);
        allowed = List.copyOf(allowed);
        languages = List.copyOf(languages);
        thresholds = Map.copyOf(thresholds);
        allowedHosts = List.copyOf(allowedHosts);
        deniedHosts = List.copyOf(deniedHosts);
        phoneRegions = List.copyOf(phoneRegions);
    }
}
