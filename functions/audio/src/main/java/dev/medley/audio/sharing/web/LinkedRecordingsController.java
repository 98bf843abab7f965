package dev.medley.audio.sharing.web;

import dev.medley.access.Access;
import dev.medley.access.ClientNetwork;
import dev.medley.audio.sharing.ReceivedRecordings;
import dev.medley.audio.sharing.ReceivedRecordings.Use;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;

@Controller("/api/shared-recordings/{token}")
@Tag(name = "Shared recordings", description = "Recordings that others may hear")
class LinkedRecordingsController {

    private final ReceivedRecordings received;

    LinkedRecordingsController(ReceivedRecordings received) {
        this.received = received;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "readSharedRecording", summary = "A recording that is shared by a link")
    @ApiResponse(responseCode = "200", description = "What is known of it")
    @Problems("share-unknown")
    HttpResponse<SharedRecordingView> read(String token, HttpRequest<?> request) {
        return secret(HttpResponse.ok(SharedRecordingView.of(received.read(use(token, request)))));
    }

    @Get("/waveform")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readSharedWaveform", summary = "The outline of a recording that is shared by a link")
    @ApiResponse(responseCode = "200", description = "The outline, in at most 1,000 parts")
    @Problems("share-unknown")
    HttpResponse<SharedOutlineView> waveform(String token, HttpRequest<?> request) {
        return secret(HttpResponse.ok(SharedOutlineView.of(received.waveform(use(token, request)))));
    }

    @Get("/download{?rendition}")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "downloadSharedRecording",
            summary = "Get the request that downloads a recording that is shared by a link",
            description = "The scope listen has rendition=model and preview, the scope download the file too.")
    @ApiResponse(responseCode = "200", description = "Where to get it, for 15 minutes")
    @Problems({"optimized-none", "original-removed", "preview-none", "share-scope-exceeded", "share-unknown"})
    HttpResponse<PresignedTransfer> download(
            String token,
            @QueryValue(defaultValue = "model") @Pattern(regexp = "original|model|optimized|preview") String rendition,
            HttpRequest<?> request) {
        return secret(HttpResponse.ok(received.download(use(token, request), rendition)));
    }

    private static Use use(String token, HttpRequest<?> request) {
        return Use.byLink(token, ClientNetwork.of(request).text());
    }

    private static <T> HttpResponse<T> secret(MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
