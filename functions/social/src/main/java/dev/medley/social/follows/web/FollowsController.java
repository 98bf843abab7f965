package dev.medley.social.follows.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.FollowService;
import dev.medley.social.follows.FollowState;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;

@Controller("/api")
@Tag(name = "Follows", description = "Who follows whom")
class FollowsController {

    private final FollowService service;
    private final RevocationCache revocations;

    FollowsController(FollowService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Serdeable
    @Schema(name = "FollowAnswer")
    record FollowAnswer(FollowState state) {}

    @Put("/influencers/{handle}/follow")
    @Access("follow:write:own")
    @Operation(
            operationId = "follow",
            summary = "Follow an account, or ask to where it is private",
            description = "Whoever follows stays a follower when this is repeated.")
    @ApiResponse(responseCode = "200", description = "Whether one follows, or has asked to")
    @Problems({"follows-full", "follows-too-fast", "influencer-unknown", "own-account", "profile-required"})
    FollowAnswer follow(@Size(max = 30) String handle, Caller caller) {
        return new FollowAnswer(service.follow(caller.accountId(), handle));
    }

    @Delete("/influencers/{handle}/follow")
    @Access("follow:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unfollow", summary = "Do not follow an account any more, nor ask to")
    @ApiResponse(responseCode = "204", description = "It is so")
    @Problems({"follow-none", "influencer-unknown", "own-account", "profile-required"})
    void unfollow(@Size(max = 30) String handle, Caller caller) {
        service.unfollow(caller.accountId(), handle);
    }

    @Get("/influencers/{handle}/followers")
    @Access("follow:read:own")
    @Operation(operationId = "listFollowers", summary = "Who follows an account, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems({"influencer-private", "influencer-unknown", "profile-required"})
    PageView<RelatedAccountView> followers(@Size(max = 30) String handle, PageRequest page, Caller caller) {
        return PageView.of(service.followers(caller.accountId(), handle, page), RelatedAccountView::of);
    }

    @Get("/influencers/{handle}/following")
    @Access("follow:read:own")
    @Operation(operationId = "listFollowing", summary = "Whom an account follows, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems({"influencer-private", "influencer-unknown", "profile-required"})
    PageView<RelatedAccountView> following(@Size(max = 30) String handle, PageRequest page, Caller caller) {
        return PageView.of(service.following(caller.accountId(), handle, page), RelatedAccountView::of);
    }

    @Get("/follows/requests")
    @Access("follow:read:own")
    @Operation(operationId = "listFollowRequests", summary = "Who asks to follow the caller, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<RelatedAccountView> requests(PageRequest page, Caller caller) {
        return PageView.of(service.requests(caller.accountId(), page), RelatedAccountView::of);
    }

    @Put("/follows/requests/{handle}")
    @Access("follow:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "approveFollowRequest", summary = "Let somebody follow who has asked to")
    @ApiResponse(responseCode = "204", description = "They follow")
    @Problems({
        "follow-request-none",
        "follows-full",
        "influencer-unknown",
        "own-account",
        "owner-required",
        "profile-required"
    })
    void approve(@Size(max = 30) String handle, Caller caller) {
        caller.requireOwner();
        revocations.requireLive(caller);
        service.approve(caller.accountId(), handle);
    }

    @Delete("/follows/requests/{handle}")
    @Access("follow:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "rejectFollowRequest",
            summary = "Do not let somebody follow who has asked to",
            description = "Who asked is not told.")
    @ApiResponse(responseCode = "204", description = "The request is gone")
    @Problems({"follow-request-none", "influencer-unknown", "own-account", "profile-required"})
    void reject(@Size(max = 30) String handle, Caller caller) {
        service.reject(caller.accountId(), handle);
    }

    @Delete("/follows/followers/{handle}")
    @Access("follow:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeFollower", summary = "Have somebody not follow the caller any more")
    @ApiResponse(responseCode = "204", description = "They do not")
    @Problems({"follow-none", "influencer-unknown", "own-account", "profile-required"})
    void removeFollower(@Size(max = 30) String handle, Caller caller) {
        service.removeFollower(caller.accountId(), handle);
    }
}
