package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.jobs.AcceptedJob;
import dev.medley.jobs.JobError;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.models.CommentAnalysis;
import dev.medley.models.CommentAnalysis.Spam;
import dev.medley.models.CommentAnalysis.ToneShares;
import dev.medley.transcripts.CommentAnalysisRepository;
import dev.medley.transcripts.CommentAnalysisService;
import dev.medley.transcripts.CommentRequest;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/comment-analyses")
@Tag(name = "Comment analyses", description = "What many comments say, in which tone, and what they ask")
class CommentAnalysesController {

    private final CommentAnalysisService service;
    private final CommentAnalysisRepository analyses;

    CommentAnalysesController(CommentAnalysisService service, CommentAnalysisRepository analyses) {
        this.service = service;
        this.analyses = analyses;
    }

    @Serdeable
    @Schema(description = "Comments, one a text; with the rest of the body at most 256 KiB")
    record NewCommentAnalysis(
            @NotEmpty @Size(max = 5000) List<@NotNull @NotBlank @Size(max = 5000) String> comments,
            @Nullable @Size(min = 1, max = 200) @SingleLine String title,

            @Nullable
            @Pattern(regexp = "^(en|de)(-[A-Za-z0-9]{2,8}){0,3}$", message = "English or German")
            @Schema(example = "en", description = "Found out where it is not said")
            String language) {

        @Override
        public String toString() {
            return "NewCommentAnalysis[...]";
        }
    }

    @Serdeable
    @Schema(name = "CommentAnalysis", description = "What comments say; null until it is there")
    record CommentAnalysisView(
            UUID id,
            UUID jobId,
            @Nullable String title,
            int count,

            @Schema(
                    type = "string",
                    allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
            String status,

            @Nullable JobError error,

            @Nullable
            @Schema(description = "Comments that advertise, lure or repeat themselves; they count in nothing else")
            Spam spam,

            @Nullable ToneShares tones,

            @Nullable @Schema(description = "The most frequent first")
            List<CommentAnalysis.Theme> themes,

            @Nullable @Schema(description = "Those asked most often first")
            List<CommentAnalysis.AskedQuestion> questions,

            Instant createdAt) {

        static CommentAnalysisView of(CommentRequest request) {
            CommentAnalysis result = request.result();
            return new CommentAnalysisView(
                    request.id(),
                    request.jobId(),
                    request.title(),
                    request.count(),
                    request.standing().status().label(),
                    request.standing().error(),
                    result == null ? null : result.spam(),
                    result == null ? null : result.tones(),
                    result == null ? null : result.themes(),
                    result == null ? null : result.questions(),
                    request.createdAt());
        }
    }

    @Post
    @Access("transcript:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(operationId = "createCommentAnalysis", summary = "Have up to 5,000 comments read")
    @ApiResponse(responseCode = "202", description = "The analysis to come")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> create(@Valid @Body NewCommentAnalysis comments, Caller caller) {
        String language = comments.language() == null ? "und" : comments.language();
        CommentRequest accepted = service.request(caller.accountId(), comments.title(), language, comments.comments());
        return AcceptedResponse.of(
                "/api/comment-analyses/" + accepted.id(), AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get
    @Access("transcript:read:own")
    @Operation(operationId = "listCommentAnalyses", summary = "One's analyses of comments, newest first")
    @ApiResponse(responseCode = "200", description = "A page of analyses")
    PageView<CommentAnalysisView> list(PageRequest page, Caller caller) {
        return PageView.of(analyses.list(caller.accountId(), page), CommentAnalysisView::of);
    }

    @Get("/{id}")
    @Access("transcript:read:own")
    @Operation(operationId = "readCommentAnalysis", summary = "Themes, tone, questions and spam of comments")
    @ApiResponse(responseCode = "200", description = "The analysis")
    @Problems("comment-analysis-unknown")
    CommentAnalysisView read(UUID id, Caller caller) {
        return CommentAnalysisView.of(service.get(id, caller.accountId()));
    }

    @Delete("/{id}")
    @Access("transcript:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCommentAnalysis", summary = "Delete an analysis and its comments")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("comment-analysis-unknown")
    void delete(UUID id, Caller caller) {
        service.remove(id, caller.accountId());
    }
}
