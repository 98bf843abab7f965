package dev.medley.identity.profiles.web;

import dev.medley.http.Patch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays; what is null goes (RFC 7396)")
record ProfilePatch(
        @Schema(minLength = 1, maxLength = 100, example = "Ada")
        Patch<String> displayName,

        @Schema(maxLength = 100, example = "de-AT") Patch<@Nullable String> locale,

        @Schema(maxLength = 100, example = "Europe/Vienna") Patch<@Nullable String> timeZone) {

    /** What the client gave, by name. */
    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        displayName.ifPresent(value -> members.put("displayName", value));
        locale.ifPresent(value -> members.put("locale", value));
        timeZone.ifPresent(value -> members.put("timeZone", value));
        return members;
    }
}
