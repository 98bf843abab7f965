package dev.medley.social.profiles.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import dev.medley.social.profiles.Handles;
import dev.medley.social.profiles.ProfileText;
import dev.medley.social.profiles.Repliers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewInfluencer(
        @NotNull
        @Pattern(regexp = Handles.PATTERN)
        @Schema(description = "The same in other case is the same handle", example = "amy_cooks")
        String handle,

        @NotBlank @Size(max = 100) @SingleLine String displayName,
        @Nullable @Size(max = 2000) @MultiLine String bio,
        @Nullable @Size(max = 10) List<@NotNull @Valid ProfileLinkBody> links,

        @Nullable @Size(max = 5) @Schema(description = "What the account is about")
        List<@NotNull @Pattern(regexp = Slugs.PATTERN) @Size(max = 40) String> niches,

        @Nullable @Valid MediaKitBody mediaKit,

        @Nullable @Schema(description = "Whether only followers, whom one lets in, see what it posts; not unless said")
        Boolean privateAccount,

        @Nullable @Schema(description = "Who may comment on its posts; everyone unless said")
        Repliers replies) {

    ProfileText text() {
        return new ProfileText(
                handle,
                displayName.strip(),
                Objects.requireNonNullElse(bio, "").strip(),
                Objects.requireNonNullElse(links, List.<ProfileLinkBody>of()).stream()
                        .map(ProfileLinkBody::link)
                        .toList(),
                Objects.requireNonNullElse(niches, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                mediaKit == null ? null : mediaKit.kit(),
                Boolean.TRUE.equals(privateAccount),
                Objects.requireNonNullElse(replies, Repliers.EVERYONE));
    }
}
