package dev.medley.social.posts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.social.posts.Share;
import dev.medley.social.posts.ShareService;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Shares", description = "Links to posts that say who shared them")
class SharesController {

    private final ShareService service;

    SharesController(ShareService service) {
        this.service = service;
    }

    @Serdeable
    record NewShare(
            @NotNull
            @Pattern(regexp = "[a-z0-9-]{1,40}")
            @Schema(description = "Where the link is put, for one's own statistics", example = "instagram")
            String channel) {}

    @Serdeable
    @Schema(name = "Share", description = "A link to a post")
    record ShareView(
            UUID id,
            String channel,

            @Schema(description = "What the application's page sends when somebody follows the link")
            String code,

            @Schema(description = "The page of the application", example = "/posts/0193?shared=Zm9vYmFy")
            String path,

            @Schema(description = "How often it was followed")
            int opened,

            Instant createdAt) {

        static ShareView of(Share share) {
            return new ShareView(
                    share.id(),
                    share.channel(),
                    share.code(),
                    "/posts/" + share.postId() + "?shared=" + share.code(),
                    share.opened(),
                    share.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "ShareOpening", description = "Where a link leads")
    record OpenedView(
            UUID postId,

            @Nullable @Schema(description = "Null where that profile is gone, or is apart from the caller by a block")
            ProfileCardView sharedBy) {}

    @Post("/posts/{id}/shares")
    @Access("share:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "sharePost",
            summary = "Get one's link to a post that everybody may read",
            description = "An account has one for each channel; it is the same when asked for again.")
    @ApiResponse(responseCode = "201", description = "The link")
    @Problems({"post-not-public", "post-unknown", "profile-required"})
    HttpResponse<ShareView> share(UUID id, @Valid @Body NewShare request, Caller caller) {
        Share share = service.share(caller.accountId(), id, request.channel());
        return HttpResponse.created(ShareView.of(share), URI.create("/api/posts/" + id + "/shares"));
    }

    @Get("/posts/{id}/shares")
    @Access("share:read:own")
    @Operation(operationId = "listShares", summary = "One's own links to a post, and how often they were followed")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems("post-unknown")
    PageView<ShareView> list(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), id, page), ShareView::of);
    }

    @Post("/shares/{code}/openings")
    @Access(value = Access.ANYBODY, as = "post:read:own")
    @Operation(
            operationId = "openShare",
            summary = "Follow a link to a post",
            description =
                    "Counts for who shared it. Nothing is kept of who followed it. Where the author of the post and the "
                            + "caller are apart by a block the link leads nowhere.")
    @ApiResponse(responseCode = "200", description = "Where it leads")
    @Problems("share-unknown")
    OpenedView open(@Size(max = 40) String code, @Nullable Caller caller) {
        ShareService.Opened opened = service.open(caller == null ? null : caller.accountId(), code);
        ProfileCard card = opened.sharedBy();
        return new OpenedView(opened.postId(), card == null ? null : ProfileCardView.of(card));
    }
}
