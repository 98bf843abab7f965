package dev.medley.flags.segments.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.segments.Segment;
import dev.medley.flags.segments.SegmentRepository;
import dev.medley.flags.segments.SegmentService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;

@Controller("/api/admin/segments")
@Tag(name = "Flag administration")
class SegmentsController {

    private final SegmentService service;
    private final SegmentRepository repository;

    SegmentsController(SegmentService service, SegmentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("flag:read:all")
    @Operation(operationId = "listSegments", summary = "All segments, newest first")
    @ApiResponse(responseCode = "200", description = "A page of segments")
    PageView<SegmentView> list(PageRequest page) {
        return PageView.of(repository.list(page), SegmentView::of);
    }

    @Post
    @Access(value = "flag:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createSegment", summary = "Make a segment for the rules of any flag")
    @ApiResponse(responseCode = "201", description = "The segment")
    @Problems({"segment-exists", "segment-invalid", "segments-full"})
    HttpResponse<SegmentView> create(@Valid @Body NewSegment request, AuditContext context) {
        Segment segment = service.create(
                context, request.details().description(), request.details().toDefinition(request.key()));
        return HttpResponse.created(SegmentView.of(segment), URI.create("/api/admin/segments/" + segment.key()));
    }

    @Get("/{key}")
    @Access("flag:read:all")
    @Operation(operationId = "readSegment", summary = "One segment")
    @ApiResponse(responseCode = "200", description = "The segment")
    @Problems("segment-unknown")
    HttpResponse<SegmentView> read(String key) {
        return answer(service.find(key));
    }

    @Put("/{key}")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "changeSegment",
            summary = "Change who is in a segment, for all flags at once",
            description =
                    "With If-Match it changes only the version that the caller has read. A segment that a rule names "
                            + "where changes need approval stays as it is; make another one.")
    @ApiResponse(responseCode = "200", description = "The segment")
    @Problems({"approval-required", "segment-invalid", "segment-unknown"})
    HttpResponse<SegmentView> change(
            String key, @Valid @Body SegmentRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, request.description(), request.toDefinition(key), ifMatch));
    }

    @Delete("/{key}")
    @Access(value = "flag:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSegment", summary = "Delete a segment that no rule names")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"segment-in-use", "segment-unknown"})
    void delete(String key, AuditContext context) {
        service.remove(context, key);
    }

    private static HttpResponse<SegmentView> answer(Segment segment) {
        return VersionedResponse.of(SegmentView.of(segment), segment.version());
    }
}
