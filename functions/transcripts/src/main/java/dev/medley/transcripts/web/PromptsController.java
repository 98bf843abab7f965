package dev.medley.transcripts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.transcripts.PromptRepository;
import dev.medley.transcripts.PromptService;
import dev.medley.transcripts.Trial;
import dev.medley.transcripts.TrialRepository;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
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
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin")
@Tag(name = "Prompts", description = "What models are told when they digest, version by version")
class PromptsController {

    private final PromptService service;
    private final PromptRepository prompts;
    private final TrialRepository trials;

    PromptsController(PromptService service, PromptRepository prompts, TrialRepository trials) {
        this.service = service;
        this.prompts = prompts;
        this.trials = trials;
    }

    @Serdeable
    record NewPrompt(
            @NotBlank
            @Size(max = 8000)
            @MultiLine
            @Schema(example = "Begin with decisions and dates.", description = "What matters, and how to say it")
            String guidance,

            @Nullable @Size(max = 500) @MultiLine @Schema(example = "Dates first")
            String note) {}

    @Serdeable
    record NewPromptCase(
            @NotBlank @Size(max = 200) @SingleLine String name,
            @NotBlank @Size(max = 50_000) String text,

            @NotEmpty
            @Size(max = 20)
            @Schema(
                    description =
                            "The words of each are parted by &, alternatives by |; all must stand in one sentence of a "
                                    + "summary",
                    example = "[\"launch & may\"]")
            List<@NotNull @NotBlank @Size(max = 200) String> facts) {}

    @Serdeable
    record NewTrial(
            @Nullable
            @Schema(description = "The version to try; without one all providers are compared with the current version")
            Integer prompt) {}

    @Get("/prompts")
    @Access("prompt:read:all")
    @Operation(operationId = "listPrompts", summary = "All versions, the newest first")
    @ApiResponse(responseCode = "200", description = "A page of versions")
    PageView<PromptView> list(PageRequest page) {
        return PageView.of(prompts.list(page), PromptView::of);
    }

    @Post("/prompts")
    @Access("prompt:write:all")
    @Idempotent
    @Operation(operationId = "createPrompt", summary = "Write the next version; it is used once it is made current")
    @ApiResponse(responseCode = "201", description = "The version")
    HttpResponse<PromptView> create(@Valid @Body NewPrompt prompt, Caller caller) {
        String note = prompt.note() == null ? "" : prompt.note();
        PromptView view = PromptView.of(service.add(prompt.guidance(), note, caller.accountId()));
        return HttpResponse.created(view, URI.create("/api/admin/prompts/" + view.number()));
    }

    @Get("/prompts/{number}")
    @Access("prompt:read:all")
    @Operation(operationId = "readPrompt", summary = "One version")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems("prompt-unknown")
    PromptView read(int number) {
        return PromptView.of(service.get(number));
    }

    @Post("/prompts/{number}/promotion")
    @Access("prompt:write:all")
    @Operation(
            operationId = "promotePrompt",
            summary = "Make a version current that has passed a trial, an earlier one as well")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems({"prompt-unknown", "prompt-untested"})
    PromptView promote(int number) {
        return PromptView.of(service.makeCurrent(number));
    }

    @Get("/prompt-cases")
    @Access("prompt:read:all")
    @Operation(
            operationId = "listPromptCases",
            summary = "The texts that prompts and providers are tried on; at most 50")
    @ApiResponse(responseCode = "200", description = "All of them")
    PageView<PromptCaseView> cases() {
        return new PageView<>(prompts.cases().stream().map(PromptCaseView::of).toList(), null);
    }

    @Post("/prompt-cases")
    @Access("prompt:write:all")
    @Idempotent
    @Operation(operationId = "createPromptCase", summary = "Add a text, and the facts that a summary of it must tell")
    @ApiResponse(responseCode = "201", description = "The text")
    @Problems({"prompt-case-invalid", "prompt-cases-full"})
    HttpResponse<PromptCaseView> addCase(@Valid @Body NewPromptCase promptCase) {
        PromptCaseView view =
                PromptCaseView.of(service.addCase(promptCase.name(), promptCase.text(), promptCase.facts()));
        return HttpResponse.created(view, URI.create("/api/admin/prompt-cases"));
    }

    @Delete("/prompt-cases/{id}")
    @Access("prompt:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePromptCase", summary = "Remove a text from the test set")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("prompt-case-unknown")
    void removeCase(UUID id) {
        service.removeCase(id);
    }

    @Post("/prompt-trials")
    @Access("prompt:write:all")
    @Idempotent
    @Operation(
            operationId = "createPromptTrial",
            summary = "Try a version on the test set, or compare all providers on it",
            description = "A version passes that digests every text and tells 6 of 10 facts.")
    @ApiResponse(responseCode = "202", description = "The trial, and the job that makes it")
    @Problems({"prompt-cases-missing", "prompt-unknown", "quota-exceeded"})
    HttpResponse<AcceptedJob> tryOut(@Valid @Body NewTrial trial, Caller caller) {
        Trial accepted = service.request(trial.prompt(), caller.accountId());
        return AcceptedResponse.of(
                "/api/admin/prompt-trials/" + accepted.id(), AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get("/prompt-trials{?prompt}")
    @Access("prompt:read:all")
    @Operation(operationId = "listPromptTrials", summary = "Trials, the newest first")
    @ApiResponse(responseCode = "200", description = "A page of trials")
    PageView<TrialView> trials(@Nullable @QueryValue Integer prompt, PageRequest page) {
        return PageView.of(trials.list(prompt, page), TrialView::of);
    }

    @Get("/prompt-trials/{id}")
    @Access("prompt:read:all")
    @Operation(operationId = "readPromptTrial", summary = "One trial: quality, latency and cost by provider")
    @ApiResponse(responseCode = "200", description = "The trial")
    @Problems("prompt-trial-unknown")
    TrialView trial(UUID id) {
        return TrialView.of(service.trial(id));
    }
}
