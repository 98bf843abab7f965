package dev.medley.transcripts.web;

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
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptDiff;
import dev.medley.transcripts.TranscriptFormat;
import dev.medley.transcripts.TranscriptRepository;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptService;
import dev.medley.transcripts.TranscriptWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

@Controller("/api/transcripts/{id}")
@Tag(name = "Transcripts")
class TranscriptRunsController {

    private static final String FORMATS = "^(json|csv|markdown|html|opml|mermaid)$";

    private final TranscriptService service;
    private final TranscriptRepository transcripts;
    private final TranscriptWriter writer;

    TranscriptRunsController(TranscriptService service, TranscriptRepository transcripts, TranscriptWriter writer) {
        this.service = service;
        this.transcripts = transcripts;
        this.writer = writer;
    }

    @Post("/runs")
    @Access("transcript:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createTranscriptRun",
            summary = "Have the same text digested once more, with the same wishes and what models are told now")
    @ApiResponse(responseCode = "202", description = "The transcript to come")
    @Problems({"quota-exceeded", "transcript-unfinished", "transcript-unknown", "transcription-without-text"})
    HttpResponse<AcceptedJob> run(Caller caller, UUID id) {
        TranscriptRequest accepted = service.again(caller.accountId(), id);
        return AcceptedResponse.of(
                "/api/transcripts/" + accepted.id(), AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get("/runs")
    @Access("transcript:read:own")
    @Operation(operationId = "listTranscriptRuns", summary = "All runs of this text, the first one too, newest first")
    @ApiResponse(responseCode = "200", description = "A page of transcripts")
    @Problems("transcript-unknown")
    PageView<TranscriptItem> runs(Caller caller, UUID id, PageRequest page) {
        Transcript transcript = transcripts.get(id, caller.accountId());
        UUID rerunOf = transcript.request().rerunOf();
        return PageView.of(
                transcripts.runs(caller.accountId(), rerunOf == null ? id : rerunOf, page), TranscriptItem::of);
    }

    @Get("/diff{?with}")
    @Access("transcript:read:own")
    @Operation(
            operationId = "diffTranscripts",
            summary = "What another run says that this one does not, and the reverse")
    @ApiResponse(responseCode = "200", description = "What differs")
    @Problems("transcript-unknown")
    TranscriptDiff diff(Caller caller, UUID id, @QueryValue UUID with) {
        return TranscriptDiff.of(transcripts.get(id, caller.accountId()), transcripts.get(with, caller.accountId()));
    }

    @Get("/export{?format}")
    @Access("transcript:read:own")
    @Produces({"application/json", "text/csv", "text/markdown", "text/html", "text/x-opml", "text/vnd.mermaid"})
    @Operation(
            operationId = "exportTranscript",
            summary = "A transcript as a file of text",
            description = "PDF and DOCX are written by an export of transcripts, which may be of one.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, in the form that was asked for",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Problems({"mind-map-unknown", "transcript-unfinished", "transcript-unknown", "transcript-without-result"})
    HttpResponse<String> export(
            Caller caller,
            UUID id,
            @QueryValue(defaultValue = "json")
                    @Pattern(regexp = FORMATS, message = "One of json, csv, markdown, html, opml, mermaid")
                    String format) {
        Transcript transcript = transcripts.get(id, caller.accountId());
        TranscriptFormat form = TranscriptFormat.named(format);
        return HttpResponse.ok(new String(writer.write(transcript, form), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, form.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"transcript-" + id + "." + form.extension() + "\"");
    }
}
