package dev.medley.flags.experiments.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.experiments.ExperimentPlan;
import dev.medley.flags.experiments.ExperimentReport;
import dev.medley.flags.experiments.ExperimentResults;
import dev.medley.flags.experiments.ExperimentState;
import dev.medley.flags.experiments.FlagExperiment;
import dev.medley.flags.experiments.FlagExperimentRepository;
import dev.medley.flags.experiments.FlagExperimentService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/experiments")
@Tag(name = "Flag experiments", description = "Variants of flags compared by what people do who have them")
class FlagExperimentsController {

    private final FlagExperimentService service;
    private final FlagExperimentRepository repository;
    private final ExperimentResults results;

    FlagExperimentsController(
            FlagExperimentService service, FlagExperimentRepository repository, ExperimentResults results) {
        this.service = service;
        this.repository = repository;
        this.results = results;
    }

    @Get("{?flag,environment,state}")
    @Access("flag:read:all")
    @Operation(operationId = "listFlagExperiments", summary = "Experiments, newest first")
    @ApiResponse(responseCode = "200", description = "A page of experiments")
    PageView<ExperimentView> list(
            @Nullable @QueryValue @Size(max = 100) String flag,
            @Nullable @QueryValue @Size(max = 40) String environment,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"draft", "running", "paused", "stopped"}))
                    ExperimentState state,
            PageRequest page) {
        return PageView.of(
                repository.list(new FlagExperimentRepository.Filter(flag, environment, state), page),
                ExperimentView::of);
    }

    @Post
    @Access(value = "flag:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "draftFlagExperiment", summary = "Draft an experiment on a flag in an environment")
    @ApiResponse(responseCode = "201", description = "The draft")
    @Problems({"experiment-invalid", "flag-environment-unknown", "flag-unknown"})
    HttpResponse<ExperimentView> create(@Valid @Body ExperimentRequest request, AuditContext context) {
        FlagExperiment experiment = service.create(context, request.flag(), request.environment(), request.plan());
        return HttpResponse.created(
                ExperimentView.of(experiment), URI.create("/api/admin/experiments/" + experiment.id()));
    }

    @Get("/{id}")
    @Access("flag:read:all")
    @Operation(operationId = "readFlagExperiment", summary = "One experiment")
    @ApiResponse(responseCode = "200", description = "The experiment")
    @Problems("experiment-unknown")
    HttpResponse<ExperimentView> read(UUID id) {
        return answer(service.find(id));
    }

    @Put("/{id}")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "changeFlagExperiment",
            summary = "Change what a draft asks",
            description = "Once an experiment has started, what it asks stays.")
    @ApiResponse(responseCode = "200", description = "The draft")
    @Problems({"experiment-invalid", "experiment-started", "experiment-unknown"})
    HttpResponse<ExperimentView> change(
            UUID id, @Valid @Body ExperimentPlan plan, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, plan, ifMatch));
    }

    @Delete("/{id}")
    @Access(value = "flag:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteFlagExperiment", summary = "Delete a draft")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"experiment-started", "experiment-unknown"})
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    @Get("/{id}/results")
    @Access("flag:read:all")
    @Operation(
            operationId = "readFlagExperimentResults",
            summary = "What is found out of the latest phase",
            description =
                    "Read it as often as you like: the intervals hold at all times at once. Nothing is compared where the "
                            + "subjects of the variants are not in the shares of the split.")
    @ApiResponse(responseCode = "200", description = "The results")
    @Problems({"experiment-not-started", "experiment-unknown"})
    ExperimentReport results(UUID id) {
        return results.of(id);
    }

    private static HttpResponse<ExperimentView> answer(FlagExperiment experiment) {
        return VersionedResponse.of(ExperimentView.of(experiment), experiment.version());
    }
}
