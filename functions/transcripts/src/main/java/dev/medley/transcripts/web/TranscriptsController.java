package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.transcripts.TranscriptDeletionService;
import dev.medley.transcripts.TranscriptRepository;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptSearch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/transcripts")
@Tag(name = "Transcripts", description = "Texts, and their summaries, topics, mind maps and posts")
class TranscriptsController {

    private final TranscriptRequests requests;
    private final TranscriptRepository transcriptRepository;
    private final TranscriptDeletionService transcriptDeletionService;

    TranscriptsController(
            TranscriptRequests requests,
            TranscriptRepository transcriptRepository,
            TranscriptDeletionService transcriptDeletionService) {
        this.requests = requests;
        this.transcriptRepository = transcriptRepository;
        this.transcriptDeletionService = transcriptDeletionService;
    }

    @Post
    @Access("transcript:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(operationId = "createTranscript", summary = "Have a text, or a transcription, digested")
    @ApiResponse(responseCode = "202", description = "The transcript to come; a transcription under way is waited for")
    @Problems({
        "quota-exceeded",
        "source-invalid",
        "text-without-words",
        "transcription-unknown",
        "transcription-without-text"
    })
    HttpResponse<AcceptedJob> create(Caller caller, @Valid @Body NewTranscript request) {
        TranscriptRequest accepted = requests.accept(caller.accountId(), request);
        return AcceptedResponse.of(
                "/api/transcripts/" + accepted.id(), AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get("/{id}")
    @Access("transcript:read:own")
    @Operation(operationId = "readTranscript", summary = "A text and what was made of it")
    @ApiResponse(responseCode = "200", description = "The transcript")
    @Problems("transcript-unknown")
    TranscriptView read(Caller caller, UUID id) {
        return TranscriptView.of(transcriptRepository.get(id, caller.accountId()));
    }

    @Get("{?q,purpose,status,language,provider,category,from,until}")
    @Access("transcript:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "listTranscripts", summary = "The caller's history, newest first")
    @ApiResponse(responseCode = "200", description = "A page of the history")
    @Problems("time-range-invalid")
    PageView<TranscriptItem> list(
            Caller caller,
            @Nullable
                    @QueryValue
                    @Size(max = 200)
                    @Parameter(
                            description = "Words in title, text, summary or topics, as in a web search: all of them, "
                                    + "\"in a row\", or, -without")
                    String q,
            @Nullable @QueryValue @Size(max = 200) @Parameter(description = "Exactly this purpose") String purpose,
            @Nullable @QueryValue @Pattern(regexp = "^(queued|running|succeeded|failed|cancelled)$") String status,
            @Nullable @QueryValue @Size(max = 35) @Parameter(description = "Of the text, as in the answer")
                    String language,
            @Nullable @QueryValue @Size(max = 40) @Parameter(description = "Whose model answered") String provider,
            @Nullable @QueryValue @Size(max = 60) @Parameter(description = "One that the text was given")
                    String category,
            @Nullable @QueryValue @Parameter(description = "Asked for not before") Instant from,
            @Nullable @QueryValue @Parameter(description = "Asked for before") Instant until,
            PageRequest page) {
        JobStatus standing = status == null ? null : JobStatus.of(status);
        TranscriptSearch transcriptSearch =
                new TranscriptSearch(q, purpose, standing, language, provider, category, from, until);
        return PageView.of(transcriptRepository.search(caller.accountId(), transcriptSearch, page), TranscriptItem::of);
    }

    @Delete("/{id}")
    @Access("transcript:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTranscript", summary = "Delete a transcript, and stop the work on it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("transcript-unknown")
    void delete(Caller caller, UUID id) {
        transcriptDeletionService.remove(id, caller.accountId());
    }
}
