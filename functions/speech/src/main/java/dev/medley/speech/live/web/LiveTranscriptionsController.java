package dev.medley.speech.live.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.speech.live.LiveTranscription;
import dev.medley.speech.live.LiveTranscriptionService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/speech/live-transcriptions")
@Tag(name = "Live transcriptions", description = "What is said while it is said, over the WebSocket API")
class LiveTranscriptionsController {

    private final LiveTranscriptionService service;

    LiveTranscriptionsController(LiveTranscriptionService service) {
        this.service = service;
    }

    @Post
    @Access("transcription:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createLiveTranscription",
            summary = "Have speech written down while it is spoken",
            description = "Then connect with a ticket, say start-transcription with the id, and send sound.")
    @ApiResponse(responseCode = "201", description = "Sound is taken")
    @Problems({"language-unsupported", "quota-exceeded", "too-many-live-transcriptions"})
    HttpResponse<LiveTranscriptionView> create(Caller caller, @Valid @Body NewLiveTranscription request) {
        LiveTranscription live =
                service.begin(caller.accountId(), request.wanted(), Boolean.TRUE.equals(request.keep()));
        return HttpResponse.created(LiveTranscriptionView.of(live, 0, List.of()))
                .headers(headers -> headers.location(URI.create("/api/speech/live-transcriptions/" + live.id())));
    }

    @Get
    @Access("transcription:read:own")
    @Operation(
            operationId = "listLiveTranscriptions",
            summary = "The caller's live transcriptions of a day, newest first, without segments")
    @ApiResponse(responseCode = "200", description = "A page of live transcriptions")
    PageView<LiveTranscriptionView> list(Caller caller, PageRequest page) {
        return PageView.of(
                service.list(caller.accountId(), page),
                live -> LiveTranscriptionView.of(live, live.readTo(), List.of()));
    }

    @Get("/{id}")
    @Access("transcription:read:own")
    @Operation(operationId = "readLiveTranscription", summary = "A live transcription, and what was said so far")
    @ApiResponse(responseCode = "200", description = "The live transcription")
    @Problems("live-transcription-unknown")
    LiveTranscriptionView read(Caller caller, UUID id) {
        LiveTranscription live = service.find(id, caller.accountId());
        return LiveTranscriptionView.of(live, service.nextSequence(id), service.segments(id));
    }

    @Delete("/{id}")
    @Access("transcription:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteLiveTranscription",
            summary = "Delete a live transcription with its sound and text; a transcription that it became stays")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("live-transcription-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }
}
