package dev.medley.social.comments.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.social.comments.CommentService;
import dev.medley.social.comments.ShownComment;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Comments", description = "What people say of posts")
class CommentsController {

    private static final String SCORE = "score";

    private final CommentService service;

    CommentsController(CommentService service) {
        this.service = service;
    }

    @Serdeable
    record NewComment(
            @NotBlank @Size(max = 10_000) @MultiLine @Schema(description = "2,000 characters as a reader counts them")
            String body,

            @Nullable @Schema(description = "The comment that this replies to")
            UUID parentId) {}

    @Serdeable
    record CommentPatch(
            @Schema(minLength = 1, maxLength = 10_000) Patch<@NotBlank @Size(max = 10_000) @MultiLine String> body) {}

    @Serdeable
    @Schema(name = "CommentVersion", description = "What a comment said before it was edited")
    record CommentVersionView(int number, String body, Instant until) {}

    @Serdeable
    @Schema(name = "CommentVersionList")
    record CommentVersionListView(List<CommentVersionView> items) {}

    @Post("/posts/{id}/comments")
    @Access("comment:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addComment",
            summary = "Comment on a post, or reply to a comment on it",
            description = "Threads are five deep: a reply to the deepest stands beside it.")
    @ApiResponse(responseCode = "201", description = "The comment")
    @Problems({"comment-unknown", "post-unknown", "profile-required", "replies-closed", "text-refused"})
    HttpResponse<CommentView> add(UUID id, @Valid @Body NewComment request, Caller caller) {
        ShownComment shown = service.add(
                caller.accountId(), id, request.parentId(), request.body().strip());
        return HttpResponse.created(
                CommentView.of(shown),
                URI.create("/api/comments/" + shown.comment().id()));
    }

    @Get("/posts/{id}/comments")
    @Access("comment:read:own")
    @Operation(
            operationId = "listComments",
            summary = "The comments on a post that are no replies: newest first, or with sort=-score best first")
    @ApiResponse(responseCode = "200", description = "A page of comments")
    @Problems("post-unknown")
    PageView<CommentView> list(UUID id, @SortFields(SCORE) PageRequest page, Caller caller) {
        return PageView.of(service.ofPost(caller.accountId(), id, page), CommentView::of);
    }

    @Get("/comments/{id}")
    @Access("comment:read:own")
    @Operation(operationId = "readComment", summary = "A comment")
    @ApiResponse(responseCode = "200", description = "The comment")
    @Problems({"comment-unknown", "post-unknown"})
    HttpResponse<CommentView> read(UUID id, Caller caller) {
        return answer(service.find(caller.accountId(), id));
    }

    @Get("/comments/{id}/replies")
    @Access("comment:read:own")
    @Operation(
            operationId = "listReplies",
            summary = "The replies to a comment: newest first, or with sort=-score best first")
    @ApiResponse(responseCode = "200", description = "A page of comments")
    @Problems({"comment-unknown", "post-unknown"})
    PageView<CommentView> replies(UUID id, @SortFields(SCORE) PageRequest page, Caller caller) {
        return PageView.of(service.replies(caller.accountId(), id, page), CommentView::of);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/comments/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("comment:write:own")
    @Operation(operationId = "changeComment", summary = "Change one's own comment; what it said before can be read")
    @ApiResponse(responseCode = "200", description = "The comment")
    @Problems({"comment-unknown", "post-unknown", "text-refused"})
    HttpResponse<CommentView> change(UUID id, @Valid @Body CommentPatch patch, IfMatch ifMatch, Caller caller) {
        return answer(
                patch.body().isAbsent()
                        ? service.find(caller.accountId(), id)
                        : service.change(
                                caller.accountId(), id, patch.body().get().strip(), ifMatch));
    }

    @Delete("/comments/{id}")
    @Access("comment:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteComment",
            summary = "Delete one's own comment, or one on one's own post",
            description = "Replies to it stay, under an empty place.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"comment-not-yours", "comment-unknown", "post-unknown"})
    void delete(UUID id, Caller caller) {
        service.remove(caller.accountId(), id);
    }

    @Get("/comments/{id}/versions")
    @Access("comment:read:own")
    @Operation(operationId = "listCommentVersions", summary = "What a comment said before it was edited, newest first")
    @ApiResponse(responseCode = "200", description = "The latest 100 versions")
    @Problems({"comment-unknown", "post-unknown"})
    CommentVersionListView versions(UUID id, Caller caller) {
        return new CommentVersionListView(service.versions(caller.accountId(), id).stream()
                .map(version -> new CommentVersionView(version.number(), version.body(), version.createdAt()))
                .toList());
    }

    private static HttpResponse<CommentView> answer(ShownComment shown) {
        return VersionedResponse.of(CommentView.of(shown), shown.comment().version());
    }
}
