package dev.medley.audio.sharing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.ClientNetwork;
import dev.medley.audio.sharing.ReceivedRecordings;
import dev.medley.audio.sharing.ReceivedRecordings.Use;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

@Controller("/api/audio/received")
@Tag(name = "Shared recordings")
class ReceivedRecordingsController {

    private final ReceivedRecordings received;

    ReceivedRecordingsController(ReceivedRecordings received) {
        this.received = received;
    }

    @Get
    @Access("recording:read:own")
    @Operation(operationId = "listReceivedRecordings", summary = "Recordings that others share with one, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<SharedRecordingView> list(Caller caller, PageRequest page) {
        return PageView.of(received.list(caller.accountId(), page), SharedRecordingView::of);
    }

    @Get("/{id}")
    @Access("recording:read:own")
    @Operation(operationId = "readReceivedRecording", summary = "A recording that somebody shares with one")
    @ApiResponse(responseCode = "200", description = "What is known of it")
    @Problems("share-unknown")
    SharedRecordingView read(Caller caller, UUID id, HttpRequest<?> request) {
        return SharedRecordingView.of(received.read(use(caller, id, request)));
    }

    @Get("/{id}/waveform")
    @Access("recording:read:own")
    @Operation(
            operationId = "readReceivedWaveform",
            summary = "The outline of a recording that somebody shares with one")
    @ApiResponse(responseCode = "200", description = "The outline, in at most 1,000 parts")
    @Problems("share-unknown")
    SharedOutlineView waveform(Caller caller, UUID id, HttpRequest<?> request) {
        return SharedOutlineView.of(received.waveform(use(caller, id, request)));
    }

    @Get("/{id}/download{?rendition}")
    @Access("recording:read:own")
    @Operation(
            operationId = "downloadReceivedRecording",
            summary = "Get the request that downloads a recording that somebody shares with one",
            description = "The scope listen has rendition=model and preview, the scope download the file too.")
    @ApiResponse(responseCode = "200", description = "Where to get it, for 15 minutes")
    @Problems({"optimized-none", "original-removed", "preview-none", "share-scope-exceeded", "share-unknown"})
    HttpResponse<PresignedTransfer> download(
            Caller caller,
            UUID id,
            @QueryValue(defaultValue = "model") @Pattern(regexp = "original|model|optimized|preview") String rendition,
            HttpRequest<?> request) {
        return HttpResponse.ok(received.download(use(caller, id, request), rendition))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Use use(Caller caller, UUID id, HttpRequest<?> request) {
        return Use.by(caller.accountId(), id, ClientNetwork.of(request).text());
    }
}
