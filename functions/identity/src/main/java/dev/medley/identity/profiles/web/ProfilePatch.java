package dev.medley.identity.profiles.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the body of a profile's merge patch looks; read as a map, because a member that is null is not one that is absent. */
@Schema(description = "What is left out stays; what is null goes (RFC 7396)")
record ProfilePatch(
        @Nullable @Schema(minLength = 1, maxLength = 100, example = "Ada")
        String displayName,

        @Nullable @Schema(maxLength = 100, example = "de-AT")
        String locale,

        @Nullable @Schema(maxLength = 100, example = "Europe/Vienna")
        String timeZone) {}
