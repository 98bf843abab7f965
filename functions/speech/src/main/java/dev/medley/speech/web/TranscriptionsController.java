package dev.medley.speech.web;

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
import dev.medley.models.Language;
import dev.medley.recordings.AnalysisKind;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskBatch;
import dev.medley.recordings.TaskFilter;
import dev.medley.recordings.TaskRequestService;
import dev.medley.speech.TranscriptionRepository;
import dev.medley.speech.TranscriptionService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/speech/transcriptions")
@SerdeImport(Language.class)
@Tag(name = "Transcriptions", description = "What is said in a recording")
class TranscriptionsController {

    private final TranscriptionService transcriptionService;
    private final TaskRequestService taskRequestService;
    private final TranscriptionRepository transcriptionRepository;
    private final AnalysisKind analysisKind;

    TranscriptionsController(
            TranscriptionService transcriptionService,
            TaskRequestService taskRequestService,
            TranscriptionRepository transcriptionRepository,
            AnalysisKind analysisKind) {
        this.transcriptionService = transcriptionService;
        this.taskRequestService = taskRequestService;
        this.transcriptionRepository = transcriptionRepository;
        this.analysisKind = analysisKind;
    }

    @Post
    @Access("transcription:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @RateLimited(RateClass.MODEL)
    @Operation(operationId = "createTranscription", summary = "Write down what is said in a recording")
    @ApiResponse(responseCode = "202", description = "The job is queued; it begins once the recording is ready")
    @Problems({"language-unsupported", "quota-exceeded", "recording-rejected", "recording-unknown"})
    HttpResponse<AcceptedJob> transcribe(Caller caller, @Valid @Body NewTranscription transcription) {
        AnalysisTask analysisTask = transcriptionService.request(
                caller.accountId(), transcription.recordingId(), transcription.toOptions());
        return AcceptedResponse.of(
                analysisKind.path() + "/" + analysisTask.id(), AcceptedJob.of(analysisTask.id(), analysisTask.jobId()));
    }

    @Post("/batch")
    @Access("transcription:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "createTranscriptions",
            summary = "Write down what is said in up to 100 recordings",
            description =
                    "Each recording gets its own job, or its own refusal: recording-unknown, recording-rejected or "
                            + "quota-exceeded. One that is refused stops no other.")
    @ApiResponse(responseCode = "202", description = "What came of each recording")
    @Problems("language-unsupported")
    HttpResponse<TaskBatch> transcribeAll(Caller caller, @Valid @Body NewTranscriptions transcriptions) {
        return AcceptedResponse.of(
                analysisKind.path(),
                transcriptionService.requestAll(
                        caller.accountId(), transcriptions.recordingIds(), transcriptions.toOptions()));
    }

    @Get("{?recordingId,status}")
    @Access("transcription:read:own")
    @Operation(operationId = "listTranscriptions", summary = "The caller's transcriptions, newest first, without texts")
    @ApiResponse(responseCode = "200", description = "A page of transcriptions")
    PageView<TranscriptionView> list(
            Caller caller,
            @Nullable @QueryValue UUID recordingId,
            @Nullable @QueryValue @Pattern(regexp = "queued|running|succeeded|failed|cancelled") String status,
            PageRequest page) {
        TaskFilter taskFilter = TaskFilter.of(recordingId, status, page);
        return PageView.of(transcriptionRepository.list(caller.accountId(), taskFilter), TranscriptionView::of);
    }

    @Get("/{id}")
    @Access("transcription:read:own")
    @Operation(operationId = "readTranscription", summary = "One transcription")
    @ApiResponse(responseCode = "200", description = "The transcription, made or still to be made")
    @Problems("transcription-unknown")
    TranscriptionView read(Caller caller, UUID id) {
        return TranscriptionView.of(
                transcriptionRepository.find(id, caller.accountId()).orElseThrow(analysisKind::unknown));
    }

    @Delete("/{id}")
    @Access("transcription:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTranscription", summary = "Delete a transcription; one still to be made never is")
    @ApiResponse(responseCode = "204", description = "The transcription is gone")
    @Problems("transcription-unknown")
    void delete(Caller caller, UUID id) {
        taskRequestService.remove(id, caller.accountId());
    }
}
