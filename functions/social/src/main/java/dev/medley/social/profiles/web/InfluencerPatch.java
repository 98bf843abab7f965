package dev.medley.social.profiles.web;

import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Slugs;
import dev.medley.social.profiles.Handles;
import dev.medley.social.profiles.MediaKit;
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
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays as it is; a list replaces the one there was")
record InfluencerPatch(
        @Schema(description = "The one before goes on leading here, and nobody else can have it")
        Patch<@NotNull @Pattern(regexp = Handles.PATTERN) String> handle,

        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> displayName,
        @Schema(maxLength = 2000) Patch<@NotNull @Size(max = 2000) @MultiLine String> bio,
        Patch<@NotNull @Size(max = 10) List<@NotNull @Valid ProfileLinkBody>> links,
        Patch<@NotNull @Size(max = 5) List<@NotNull @Pattern(regexp = Slugs.PATTERN) @Size(max = 40) String>> niches,
        Patch<@Valid MediaKitBody> mediaKit,
        Patch<@NotNull Boolean> privateAccount,
        Patch<@NotNull Repliers> replies) {

    ProfileText applyTo(ProfileText present) {
        return new ProfileText(
                handle.isAbsent() ? present.handle() : handle.get(),
                displayName.isAbsent()
                        ? present.displayName()
                        : displayName.get().strip(),
                bio.isAbsent() ? present.bio() : bio.get().strip(),
                links.isAbsent()
                        ? present.links()
                        : links.get().stream().map(ProfileLinkBody::link).toList(),
                niches.isAbsent()
                        ? present.niches()
                        : niches.get().stream().distinct().toList(),
                mediaKit.isAbsent() ? present.mediaKit() : kit(mediaKit.value()),
                privateAccount.isAbsent() ? present.isPrivate() : privateAccount.get(),
                replies.isAbsent() ? present.replies() : replies.get());
    }

    private static @Nullable MediaKit kit(@Nullable MediaKitBody body) {
        return body == null ? null : body.kit();
    }
}
