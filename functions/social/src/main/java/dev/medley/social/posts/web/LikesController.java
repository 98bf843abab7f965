package dev.medley.social.posts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.web.RelatedAccountView;
import dev.medley.social.posts.LikeService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/posts/{id}")
@Tag(name = "Posts")
class LikesController {

    private final LikeService service;

    LikesController(LikeService service) {
        this.service = service;
    }

    @Put("/like")
    @Access("like:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "likePost",
            summary = "Like a post",
            description = "Repeated, it stays one like. Its author is told, unless they mute the caller.")
    @ApiResponse(responseCode = "204", description = "It is liked")
    @Problems({"post-unknown", "profile-required"})
    void like(UUID id, Caller caller) {
        service.like(caller.accountId(), id);
    }

    @Delete("/like")
    @Access("like:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlikePost", summary = "Take a like back")
    @ApiResponse(responseCode = "204", description = "It is not liked")
    @Problems({"like-none", "post-unknown"})
    void unlike(UUID id, Caller caller) {
        service.unlike(caller.accountId(), id);
    }

    @Get("/likes")
    @Access("post:read:own")
    @Operation(operationId = "listLikes", summary = "Who likes a post, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems("post-unknown")
    PageView<RelatedAccountView> list(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.of(caller.accountId(), id, page), RelatedAccountView::of);
    }
}
