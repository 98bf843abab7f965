package dev.medley.identity.profiles.web;

import dev.medley.identity.profiles.Profile;
import dev.medley.kernel.LanguageTag;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record ProfileView(
        UUID id,
        String email,
        boolean emailVerified,
        String displayName,

        @Nullable @Schema(description = "BCP 47; null where it was not said", example = "de-AT")
        String locale,

        @Nullable @Schema(description = "IANA; null where it was not said", example = "Europe/Vienna")
        String timeZone,

        List<String> roles,
        Instant createdAt) {

    static ProfileView of(Profile profile) {
        ZoneId timeZone = profile.details().timeZone();
        return new ProfileView(
                profile.id(),
                profile.email().text(),
                profile.verifiedAt() != null,
                profile.details().displayName().text(),
                LanguageTag.text(profile.details().locale()),
                timeZone == null ? null : timeZone.getId(),
                profile.roles().stream().sorted().toList(),
                profile.createdAt());
    }
}
