package dev.medley.identity.profiles.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.identity.profiles.Profile;
import dev.medley.identity.profiles.ProfileService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api")
@Tag(name = "Profile", description = "What the caller says of themselves, and how they like things")
class ProfileController {

    private final ProfileService profileService;

    ProfileController(ProfileService profileService) {
        this.profileService = profileService;
    }

    @Get("/auth/profile")
    @Access("account:read:own")
    @Operation(operationId = "profile", summary = "The caller's own account")
    @ApiResponse(responseCode = "200", description = "The account")
    @Problems("account-unknown")
    HttpResponse<ProfileView> profile(Caller caller) {
        return answer(profileService.show(caller.accountId()));
    }

    @Get("/users/me")
    @Access("account:read:own")
    @Operation(operationId = "readMe", summary = "The caller's own account, under the path where it is changed")
    @ApiResponse(responseCode = "200", description = "The account")
    @Problems("account-unknown")
    HttpResponse<ProfileView> readMe(Caller caller) {
        return answer(profileService.show(caller.accountId()));
    }

    @Patch(
            value = "/users/me",
            consumes = {MediaType.APPLICATION_JSON, dev.medley.http.Patch.MEDIA_TYPE})
    @Access("account:write:own")
    @Operation(
            operationId = "changeMe",
            summary = "Change name, locale or time zone",
            description =
                    "A merge patch (RFC 7396). With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The account after the change")
    @Problems({"account-unknown", "display-name-invalid", "locale-invalid", "time-zone-invalid"})
    HttpResponse<ProfileView> changeMe(@Valid @Body ProfilePatch patch, IfMatch ifMatch, Caller caller) {
        return answer(profileService.patch(caller.accountId(), patch.members(), ifMatch));
    }

    private static HttpResponse<ProfileView> answer(Profile profile) {
        return VersionedResponse.of(ProfileView.of(profile), profile.version());
    }
}
