package dev.medley.identity.profiles.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.identity.profiles.JsonValues;
import dev.medley.identity.profiles.Preferences;
import dev.medley.identity.profiles.PreferencesService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

@Controller("/api/users/me/settings")
@Tag(name = "Profile")
class SettingsController {

    private final PreferencesService preferencesService;

    SettingsController(PreferencesService preferencesService) {
        this.preferencesService = preferencesService;
    }

    @Get
    @Access("settings:read:own")
    @Operation(operationId = "readSettings", summary = "The caller's settings, by application")
    @ApiResponse(
            responseCode = "200",
            description = "The settings; an empty object where none were ever set",
            content = @Content(schema = @Schema(implementation = SettingsDocument.class)))
    HttpResponse<Map<String, ?>> readSettings(Caller caller) {
        return answer(preferencesService.show(caller.accountId()));
    }

    @Patch(consumes = {MediaType.APPLICATION_JSON, dev.medley.http.Patch.MEDIA_TYPE})
    @Access("settings:write:own")
    @Operation(
            operationId = "changeSettings",
            summary = "Change settings",
            description =
                    "A merge patch (RFC 7396): what is left out stays, what is null goes, lists are replaced. The "
                            + "first level names applications, each with an object of its own; 16 KiB and eight levels in all. "
                            + "Medley's own are notifications.email, notifications.push (true or false) and appearance.theme "
                            + "(system, light, dark). With If-Match it changes only the version that the caller has read.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SettingsDocument.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The settings after the change",
            content = @Content(schema = @Schema(implementation = SettingsDocument.class)))
    @Problems({"settings-invalid", "settings-too-deep", "settings-too-large"})
    HttpResponse<Map<String, ?>> changeSettings(@Body JsonNode patch, IfMatch ifMatch, Caller caller) {
        return answer(preferencesService.patch(caller.accountId(), JsonValues.of(patch), ifMatch));
    }

    private static HttpResponse<Map<String, ?>> answer(Preferences preferences) {
        return VersionedResponse.of(preferences.document(), preferences.version());
    }
}
