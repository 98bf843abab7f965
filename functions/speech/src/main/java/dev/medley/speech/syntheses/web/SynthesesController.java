package dev.medley.speech.syntheses.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.objects.PresignedTransfer;
import dev.medley.speech.syntheses.SynthesisService;
import dev.medley.speech.syntheses.SynthesisService.Requested;
import dev.medley.speech.syntheses.Voices;
import io.micronaut.http.HttpHeaders;
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
import java.util.UUID;

@Controller("/api/speech")
@Tag(name = "Syntheses", description = "Texts that are spoken")
class SynthesesController {

    private static final String PATH = "/api/speech/syntheses/";

    private final SynthesisService service;
    private final Voices voices;

    SynthesesController(SynthesisService service, Voices voices) {
        this.service = service;
        this.voices = voices;
    }

    @Get("/voices")
    @Access("synthesis:read:own")
    @Operation(operationId = "listVoices", summary = "Who can speak, and how moods are spoken")
    @ApiResponse(responseCode = "200", description = "The voices; the first one speaks where none is named")
    VoicesView voices() {
        return VoicesView.of(voices.all());
    }

    @Post("/syntheses")
    @Access("synthesis:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createSynthesis",
            summary = "Have a text spoken",
            description =
                    "What the caller has had spoken the same way before is not spoken again: the answer names that synthesis.")
    @ApiResponse(responseCode = "202", description = "The job is queued, or was before")
    @Problems({
        "cloning-not-available",
        "quota-exceeded",
        "ssml-invalid",
        "ssml-unsupported",
        "synthesis-text-invalid",
        "voice-not-made",
        "voice-revoked",
        "voice-unknown"
    })
    HttpResponse<AcceptedJob> create(Caller caller, @Valid @Body NewSynthesis request) {
        Requested requested = service.request(caller.accountId(), request.toText(voices.first()));
        return AcceptedResponse.of(PATH + requested.id(), AcceptedJob.of(requested.id(), requested.jobId()));
    }

    @Get("/syntheses")
    @Access("synthesis:read:own")
    @Operation(operationId = "listSyntheses", summary = "The caller's syntheses, newest first, without times of words")
    @ApiResponse(responseCode = "200", description = "A page of syntheses")
    PageView<SynthesisView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), SynthesisView::of);
    }

    @Get("/syntheses/{id}")
    @Access("synthesis:read:own")
    @Operation(operationId = "readSynthesis", summary = "One synthesis, with the times of its words")
    @ApiResponse(responseCode = "200", description = "The synthesis, made or still to be made")
    @Problems("synthesis-unknown")
    SynthesisView read(Caller caller, UUID id) {
        return SynthesisView.of(service.find(caller.accountId(), id));
    }

    @Get("/syntheses/{id}/audio")
    @Access("synthesis:read:own")
    @Operation(
            operationId = "downloadSynthesis",
            summary = "Get the request that downloads the sound (WAV); good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"synthesis-not-made", "synthesis-unknown"})
    HttpResponse<PresignedTransfer> audio(Caller caller, UUID id) {
        return HttpResponse.ok(service.audio(caller.accountId(), id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/syntheses/{id}")
    @Access("synthesis:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSynthesis", summary = "Delete a synthesis and its sound")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("synthesis-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(caller.accountId(), id);
    }
}
