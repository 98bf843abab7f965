package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.Recording;
import dev.medley.audio.RecordingVersionService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;

@Controller("/api/audio/{id}")
@Tag(name = "Recordings")
class RecordingVersionsController {

    private final RecordingVersionService service;
    private final RecordingViews views;

    RecordingVersionsController(RecordingVersionService service, RecordingViews views) {
        this.service = service;
        this.views = views;
    }

    @Get("/versions")
    @Access("recording:read:own")
    @Operation(
            operationId = "listRecordingVersions",
            summary = "All versions of the file that a recording is one of, newest first",
            description = "An upload that names another recording in versionOf becomes the next version of its file.")
    @ApiResponse(responseCode = "200", description = "A page of versions, each a recording of its own")
    @Problems("recording-unknown")
    PageView<RecordingView> list(Caller caller, UUID id, PageRequest page) {
        return views.of(service.list(id, caller.accountId(), page));
    }

    @Post("/restoration")
    @Access("recording:write:own")
    @Idempotent
    @Operation(
            operationId = "restoreRecordingVersion",
            summary = "Make a version the newest again, as one more version with the same bytes")
    @ApiResponse(responseCode = "201", description = "The new version, which is ready")
    @Problems({"recording-not-ready", "recording-unknown", "version-newest"})
    HttpResponse<RecordingView> restore(Caller caller, UUID id) {
        Recording restored = service.restore(id, caller.accountId());
        return HttpResponse.created(views.of(restored), URI.create("/api/audio/" + restored.id()));
    }

    @Get("/comparison{?with}")
    @Access("recording:read:own")
    @Operation(
            operationId = "compareRecordings",
            summary = "What differs between two of the caller's recordings, such as versions of a file")
    @ApiResponse(responseCode = "200", description = "The properties that differ")
    @Problems("recording-unknown")
    RecordingComparisonView compare(Caller caller, UUID id, @QueryValue UUID with) {
        return RecordingComparisonView.of(service.compare(id, with, caller.accountId()));
    }
}
