package dev.medley.content.items.web;

import dev.medley.access.Access;
import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditContext;
import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ContentStatus;
import dev.medley.content.items.DraftService;
import dev.medley.content.items.WorkFilter;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content")
@Tag(name = "Content work", description = "Items as their authors, reviewers and editors work on them")
class ContentWorkController {

    private static final Permission READS_ALL = Permission.of("content:read:all");
    private static final Permission REVIEWS = Permission.of("content:review:all");

    private final DraftService service;
    private final RevocationCache revocations;

    ContentWorkController(DraftService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Post
    @Access("content:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createContent",
            summary = "Begin an item, as a draft",
            description = "Its fields fit the schema of its type, or are refused with pointers.")
    @ApiResponse(responseCode = "201", description = "The draft")
    @Problems({
        "content-invalid",
        "content-not-yours",
        "content-unknown",
        "locale-invalid",
        "locale-taken",
        "media-invalid",
        "owner-required",
        "participants-invalid",
        "slug-invalid",
        "content-type-unknown"
    })
    HttpResponse<ContentDraftView> create(@Valid @Body NewContent request, Caller caller) {
        if (request.namesOthers()) {
            caller.requireOwner();
            revocations.requireLive(caller);
        }
        ContentItem item = service.create(caller, request.type(), request.toChange(), request.translationOf());
        return HttpResponse.created(ContentDraftView.of(item), URI.create("/api/content/" + item.id() + "/draft"));
    }

    @Get("/workspace")
    @Access("content:read:own")
    @Operation(
            operationId = "listContentWork",
            summary = "The items that one works on, newest first",
            description = "Those that one writes; with scope=review, those that wait for one's review; with scope=all, "
                    + "all of them, which takes content:read:all.")
    @ApiResponse(responseCode = "200", description = "A page of items")
    PageView<ContentDraftView> list(
            @Parameter(description = "own, review or all") @Nullable @QueryValue WorkScope scope,
            @Nullable @QueryValue ContentStatus status,
            @Nullable @QueryValue @Size(max = 40) String type,
            @Nullable @QueryValue @Size(max = 100) String locale,
            @Nullable @QueryValue @Size(max = 50) String tag,
            PageRequest page,
            Caller caller) {
        WorkFilter filter = switch (scope == null ? WorkScope.OWN : scope) {
            case OWN -> new WorkFilter(caller.accountId(), null, false, status, type, locale, tag);
            case REVIEW ->
                new WorkFilter(
                        null,
                        caller.accountId(),
                        !caller.may(REVIEWS),
                        status == null ? ContentStatus.REVIEW : status,
                        type,
                        locale,
                        tag);
            case ALL -> {
                required(caller, READS_ALL);
                yield new WorkFilter(null, null, false, status, type, locale, tag);
            }
        };
        if (scope == WorkScope.REVIEW && filter.status() != ContentStatus.REVIEW) {
            throw Refusal.invalid("validation-failed", "/status", "What waits for review has the status review.");
        }
        return PageView.of(service.list(filter, page), ContentDraftView::of);
    }

    private static Caller required(Caller caller, Permission permission) {
        if (!caller.may(permission)) {
            throw Authority.permissionMissing(permission.toString());
        }
        return caller;
    }

    @Get("/{id}/draft")
    @Access("content:read:own")
    @Operation(
            operationId = "readContentDraft",
            summary = "An item as it is worked on: its latest version, and where it stands",
            description =
                    "For its authors, whom they ask for a review, reviewers while it waits for them, and editors.")
    @ApiResponse(responseCode = "200", description = "The draft")
    @Problems("content-unknown")
    HttpResponse<ContentDraftView> read(UUID id, Caller caller) {
        return answer(service.find(caller, id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}/draft",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("content:write:own")
    @Operation(
            operationId = "changeContentDraft",
            summary = "Save an item; what differs is its next version",
            description =
                    "Everybody goes on reading the version that is published. With If-Match it changes only what the "
                            + "caller has read. What waits for review or is scheduled is taken back first.")
    @ApiResponse(responseCode = "200", description = "The draft")
    @Problems({
        "content-invalid",
        "content-locked",
        "content-not-yours",
        "content-unknown",
        "locale-invalid",
        "locale-taken",
        "media-invalid",
        "owner-required",
        "participants-invalid",
        "slug-invalid"
    })
    HttpResponse<ContentDraftView> change(UUID id, @Valid @Body ContentPatch patch, IfMatch ifMatch, Caller caller) {
        if (!patch.authorIds().isAbsent() || !patch.reviewerIds().isAbsent()) {
            caller.requireOwner();
            revocations.requireLive(caller);
        }
        return answer(service.change(caller, id, patch::applyTo, ifMatch));
    }

    @Delete("/{id}")
    @Access("content:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteContent",
            summary = "Delete an item with all its versions and media",
            description = "Not what everybody reads: that is archived first.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"content-not-yours", "content-published", "content-unknown"})
    void delete(UUID id, IfMatch ifMatch, AuditContext context) {
        service.remove(context, id, ifMatch);
    }

    static HttpResponse<ContentDraftView> answer(ContentItem item) {
        return VersionedResponse.of(ContentDraftView.of(item), item.revision());
    }
}
