package dev.medley.content.history.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.content.history.HistoryService;
import dev.medley.content.items.ContentItem;
import dev.medley.content.items.DraftService;
import dev.medley.content.items.web.ContentDraftView;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/content/{id}/versions")
@Tag(name = "Content history", description = "Every save of an item, what it changed, and going back")
class ContentHistoryController {

    private final HistoryService history;
    private final DraftService drafts;

    ContentHistoryController(HistoryService history, DraftService drafts) {
        this.history = history;
        this.drafts = drafts;
    }

    @Get
    @Access("content:read:own")
    @Operation(operationId = "listContentVersions", summary = "The versions of an item, newest first")
    @ApiResponse(responseCode = "200", description = "A page of versions, without what they say")
    @Problems("content-unknown")
    PageView<ContentVersionView> list(
            UUID id,
            @Parameter(description = "Only those that have a name") @Nullable @QueryValue Boolean named,
            PageRequest page,
            Caller caller) {
        return PageView.of(history.list(caller, id, Boolean.TRUE.equals(named), page), ContentVersionView::inList);
    }

    @Get("/{number}")
    @Access("content:read:own")
    @Operation(operationId = "readContentVersion", summary = "One version, as it was saved")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems({"content-unknown", "content-version-unknown"})
    HttpResponse<ContentVersionView> read(UUID id, int number, Caller caller) {
        String links =
                "</api/content/%s/versions>; rel=\"version-history\", </api/content/%s/draft>; rel=\"working-copy\""
                        .formatted(id, id);
        return HttpResponse.ok(ContentVersionView.of(history.find(caller, id, number)))
                .header("Link", links);
    }

    @Get("/{number}/changes")
    @Access("content:read:own")
    @Operation(
            operationId = "compareContentVersions",
            summary = "What a version changed, field by field, and texts word by word",
            description = "Against the one before that is kept, or any other.")
    @ApiResponse(responseCode = "200", description = "The differences")
    @Problems({"content-unknown", "content-version-unknown"})
    ContentChangesView compare(
            UUID id,
            int number,
            @Parameter(description = "The version to compare with") @Nullable @QueryValue Integer from,
            Caller caller) {
        return ContentChangesView.of(history.compare(caller, id, number, from));
    }

    @Put("/{number}/name")
    @Access("content:write:own")
    @Operation(operationId = "nameContentVersion", summary = "Name a version, which is kept as long as the item then")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems({"content-not-yours", "content-unknown", "version-name-taken", "content-version-unknown"})
    ContentVersionView name(UUID id, int number, @Valid @Body ContentVersionName request, Caller caller) {
        return ContentVersionView.of(history.name(caller, id, number, PlainText.uniqueName(request.name())));
    }

    @Delete("/{number}/name")
    @Access("content:write:own")
    @Operation(operationId = "unnameContentVersion", summary = "Take the name of a version away")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems({"content-not-yours", "content-unknown", "content-version-unknown"})
    ContentVersionView unname(UUID id, int number, Caller caller) {
        return ContentVersionView.of(history.name(caller, id, number, null));
    }

    @Post("/{number}/restoration")
    @Access("content:write:own")
    @Operation(
            operationId = "restoreContentVersion",
            summary = "Go back to a version",
            description =
                    "It is saved again as the latest one, a draft; no version goes, and everybody goes on reading the "
                            + "one that is published.")
    @ApiResponse(responseCode = "200", description = "The draft")
    @Problems({
        "content-invalid",
        "content-locked",
        "content-not-yours",
        "content-unknown",
        "locale-taken",
        "content-version-unknown"
    })
    HttpResponse<ContentDraftView> restore(UUID id, int number, IfMatch ifMatch, Caller caller) {
        ContentItem item = drafts.restore(caller, id, number, ifMatch);
        return VersionedResponse.of(ContentDraftView.of(item), item.revision());
    }
}
