package dev.medley.speech.clones.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.speech.clones.ClonedVoice;
import dev.medley.speech.clones.ClonedVoiceService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;

@Controller("/api/speech/voice-clones")
@Tag(name = "Cloned voices", description = "Voices that sound like their owners, made with recorded consent alone")
class ClonedVoicesController {

    private static final String PATH = "/api/speech/voice-clones/";

    private final ClonedVoiceService service;

    ClonedVoicesController(ClonedVoiceService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewClonedVoice")
    record NewVoice(
            @NotBlank @Size(max = 100) @SingleLine @Schema(example = "My voice")
            String name) {}

    @Serdeable
    @Schema(name = "VoiceConsent", description = "Where the phrase is said")
    record NewConsent(
            @NotNull @Schema(description = "One of the caller's, ready, of a minute at most")
            UUID recordingId) {}

    @Post
    @Access("voice-clone:write:own")
    @Idempotent
    @Operation(
            operationId = "createClonedVoice",
            summary = "Begin a voice: get the phrase in which its owner agrees",
            description = "The phrase ends with words that are drawn anew, and has to be recorded within half an hour.")
    @ApiResponse(responseCode = "201", description = "The voice waits for consent")
    @Problems({"cloning-not-available", "owner-required", "person-required", "voices-full"})
    HttpResponse<ClonedVoiceView> create(Caller caller, @Valid @Body NewVoice request) {
        caller.requirePerson();
        ClonedVoice voice = service.begin(caller.accountId(), request.name());
        return HttpResponse.created(ClonedVoiceView.of(voice), URI.create(PATH + voice.id()));
    }

    @Post("/{id}/consent")
    @Access("voice-clone:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "consentToClonedVoice",
            summary = "Have the recorded phrase heard, and the voice made of that recording",
            description =
                    "The embedded model listens. A quarter of the words may be misheard, and one of the four that were "
                            + "drawn; else the job fails with consent-not-heard, and another recording may be tried, five in all.")
    @ApiResponse(responseCode = "202", description = "The job is queued")
    @Problems({
        "cloning-not-available",
        "consent-expired",
        "owner-required",
        "person-required",
        "quota-exceeded",
        "recording-unknown",
        "voice-clone-unknown",
        "voice-not-pending"
    })
    HttpResponse<AcceptedJob> consent(Caller caller, UUID id, @Valid @Body NewConsent request) {
        caller.requirePerson();
        UUID jobId = service.consent(caller.accountId(), id, request.recordingId());
        return AcceptedResponse.of(PATH + id, AcceptedJob.of(id, jobId));
    }

    @Get
    @Access("voice-clone:read:own")
    @Operation(operationId = "listClonedVoices", summary = "The caller's voices, newest first, ended ones too")
    @ApiResponse(responseCode = "200", description = "A page of voices")
    PageView<ClonedVoiceView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), ClonedVoiceView::of);
    }

    @Get("/{id}")
    @Access("voice-clone:read:own")
    @Operation(operationId = "readClonedVoice", summary = "One voice")
    @ApiResponse(responseCode = "200", description = "The voice")
    @Problems("voice-clone-unknown")
    ClonedVoiceView read(Caller caller, UUID id) {
        return ClonedVoiceView.of(service.find(caller.accountId(), id));
    }

    @Delete("/{id}")
    @Access("voice-clone:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeClonedVoice",
            summary = "Take the consent back; safe to repeat",
            description = "Nobody speaks with the voice from now on, and it is deleted at the service within minutes.")
    @ApiResponse(responseCode = "204", description = "It is revoked")
    @Problems("voice-clone-unknown")
    void revoke(Caller caller, UUID id) {
        service.revoke(caller.accountId(), id);
    }
}
