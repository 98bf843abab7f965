package dev.medley.social.erasure.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.social.erasure.SocialErasure;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;

@Controller("/api/influencers")
@Tag(name = "Influencers")
class ProfileRemovalController {

    private final SocialErasure erasure;
    private final InfluencerService influencers;

    ProfileRemovalController(SocialErasure erasure, InfluencerService influencers) {
        this.erasure = erasure;
        this.influencers = influencers;
    }

    @Delete("/{handle}")
    @Access("influencer:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteInfluencer",
            summary = "Delete one's own profile, which me stands for, with all posts, comments, likes and follows",
            description = "Whom one blocks and mutes stays so. Its handles are free then.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"influencer-unknown", "profile-removed", "profile-required"})
    void delete(@Size(max = 30) String handle, Caller caller) {
        influencers.requireOwn(caller.accountId(), handle);
        erasure.removeProfile(caller.accountId());
    }
}
