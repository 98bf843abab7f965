package dev.medley.social.posts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import dev.medley.social.posts.PictureLinks;
import dev.medley.social.posts.PostFilter;
import dev.medley.social.posts.PostReader;
import dev.medley.social.posts.PostService;
import dev.medley.social.posts.ShownPost;
import dev.medley.social.posts.WordMarks;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/posts")
@Tag(name = "Posts", description = "What people post")
class PostsController {

    private final PostService service;
    private final PostReader reading;
    private final InfluencerService influencers;
    private final PictureLinks links;

    PostsController(PostService service, PostReader reading, InfluencerService influencers, PictureLinks links) {
        this.service = service;
        this.reading = reading;
        this.influencers = influencers;
        this.links = links;
    }

    @Serdeable
    record PostPublication(
            @Nullable @Schema(description = "At once unless said", example = "2026-12-24T08:00:00Z")
            Instant publishAt) {}

    @Serdeable
    @Schema(name = "PostVersion", description = "What a post said before it was edited")
    record PostVersionView(int number, String body, Instant until) {}

    @Serdeable
    @Schema(name = "PostVersionList")
    record PostVersionListView(List<PostVersionView> items) {}

    @Post
    @Access("post:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createPost",
            summary = "Post something, at once, at a time, or as a draft",
            description = "Those are told whom it names, if they may read it.")
    @ApiResponse(responseCode = "201", description = "The post")
    @Problems({"profile-required", "quota-exceeded", "reference-unknown", "text-refused"})
    HttpResponse<SocialPostView> create(@Valid @Body NewPost request, Caller caller) {
        UUID id = service.create(caller.accountId(), request.content(), request.wanted(), request.publishAt())
                .id();
        return HttpResponse.created(view(id, caller), URI.create("/api/posts/" + id));
    }

    @Get
    @Access("post:read:own")
    @Operation(
            operationId = "listPosts",
            summary =
                    "Posts that the caller may read, newest first: of an account, of a hashtag, or all; or one's own drafts")
    @ApiResponse(responseCode = "200", description = "A page of posts")
    @Problems({"influencer-unknown", "profile-required"})
    PageView<SocialPostView> list(
            @Parameter(description = "A handle; me is the caller") @Nullable @QueryValue @Size(max = 30) String author,
            @Parameter(description = "Without its sign") @Nullable @QueryValue @Size(max = 50) String tag,
            @Parameter(description = "Whether one's own drafts and scheduled posts are meant") @Nullable @QueryValue
                    Boolean drafts,
            PageRequest page,
            Caller caller) {
        if (Boolean.TRUE.equals(drafts)) {
            return PageView.of(reading.unpublished(caller.accountId(), page), this::view);
        }
        UUID accountId = author == null ? null : influencers.account(caller.accountId(), author);
        PostFilter filter = new PostFilter(accountId, tag == null ? null : WordMarks.folded(tag));
        return PageView.of(reading.list(caller.accountId(), filter, page), this::view);
    }

    @Get("/{id}")
    @Access("post:read:own")
    @Operation(operationId = "readPost", summary = "A post that the caller may read")
    @ApiResponse(responseCode = "200", description = "The post")
    @Problems("post-unknown")
    HttpResponse<SocialPostView> read(UUID id, Caller caller) {
        return answer(id, caller);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("post:write:own")
    @Operation(
            operationId = "changePost",
            summary = "Change one's own post",
            description =
                    "What a published one said before can be read. Only those are told whom it did not name before.")
    @ApiResponse(responseCode = "200", description = "The post")
    @Problems({"owner-required", "post-unknown", "reference-unknown", "text-refused"})
    HttpResponse<SocialPostView> change(UUID id, @Valid @Body PostPatch patch, IfMatch ifMatch, Caller caller) {
        if (!patch.visibility().isAbsent()) {
            caller.requireOwner();
        }
        UUID changed =
                service.change(caller.accountId(), id, patch::applyTo, ifMatch).id();
        return answer(changed, caller);
    }

    @Delete("/{id}")
    @Access("post:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deletePost",
            summary = "Delete one's own post; nobody finds it, or its comments, any more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("post-unknown")
    void delete(UUID id, Caller caller) {
        service.remove(caller.accountId(), id);
    }

    @Put("/{id}/publication")
    @Access("post:write:own")
    @Operation(operationId = "publishPost", summary = "Publish a draft, at once or at a time")
    @ApiResponse(responseCode = "200", description = "The post")
    @Problems({"owner-required", "post-published", "post-unknown", "reference-unknown", "text-refused"})
    SocialPostView publish(UUID id, @Valid @Body PostPublication request, Caller caller) {
        caller.requireOwner();
        return view(service.publish(caller.accountId(), id, request.publishAt()).id(), caller);
    }

    @Delete("/{id}/publication")
    @Access("post:write:own")
    @Operation(operationId = "unschedulePost", summary = "Make a draft again of a scheduled post")
    @ApiResponse(responseCode = "200", description = "The draft")
    @Problems({"post-published", "post-unknown"})
    SocialPostView unschedule(UUID id, Caller caller) {
        return view(service.unschedule(caller.accountId(), id).id(), caller);
    }

    @Get("/{id}/versions")
    @Access("post:read:own")
    @Operation(operationId = "listPostVersions", summary = "What a post said before it was edited, newest first")
    @ApiResponse(responseCode = "200", description = "The latest 100 versions")
    @Problems("post-unknown")
    PostVersionListView versions(UUID id, Caller caller) {
        return new PostVersionListView(reading.versions(caller.accountId(), id).stream()
                .map(version -> new PostVersionView(version.number(), version.body(), version.createdAt()))
                .toList());
    }

    @Get("/{id}/recording")
    @Access("post:read:own")
    @Operation(
            operationId = "playPostRecording",
            summary = "Get the request that plays the recording which a post shows; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the sound")
    @Problems({"post-unknown", "recording-none"})
    HttpResponse<PresignedTransfer> play(UUID id, Caller caller) {
        return HttpResponse.ok(reading.recording(caller.accountId(), id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private HttpResponse<SocialPostView> answer(UUID id, Caller caller) {
        ShownPost shown = reading.find(caller.accountId(), id);
        return VersionedResponse.of(view(shown), shown.post().version());
    }

    private SocialPostView view(UUID id, Caller caller) {
        return view(reading.find(caller.accountId(), id));
    }

    private SocialPostView view(ShownPost shown) {
        return SocialPostView.of(shown, links);
    }
}
