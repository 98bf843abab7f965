package dev.medley.flags.experiments.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.experiments.ExperimentCourse;
import dev.medley.http.Problems;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/admin/experiments/{id}")
@Tag(name = "Flag experiments")
class ExperimentCourseController {

    private final ExperimentCourse course;

    ExperimentCourseController(ExperimentCourse course) {
        this.course = course;
    }

    @Post("/start")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "startFlagExperiment",
            summary = "Start a draft, or go on with an experiment that pauses",
            description = "It compares the split that the flag has; from now on that changes only by a phase.")
    @ApiResponse(responseCode = "200", description = "The experiment")
    @Problems({
        "approval-required",
        "experiment-flag-off",
        "experiment-invalid",
        "experiment-layer-full",
        "experiment-running",
        "experiment-state-wrong",
        "experiment-unknown"
    })
    ExperimentView start(UUID id, AuditContext context) {
        return ExperimentView.of(course.start(context, id));
    }

    @Post("/pause")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "pauseFlagExperiment",
            summary = "Let nobody more take part for now",
            description = "Everybody keeps the variant that they have.")
    @ApiResponse(responseCode = "200", description = "The experiment")
    @Problems({"experiment-state-wrong", "experiment-unknown"})
    ExperimentView pause(UUID id, AuditContext context) {
        return ExperimentView.of(course.pause(context, id));
    }

    @Post("/phases")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "beginExperimentPhase",
            summary = "Change the split of an experiment that runs",
            description = "A new phase begins, in which everybody counts anew.")
    @ApiResponse(responseCode = "200", description = "The experiment")
    @Problems({
        "approval-required",
        "experiment-invalid",
        "experiment-rule-gone",
        "experiment-state-wrong",
        "experiment-unknown",
        "flag-archived",
        "flag-invalid"
    })
    ExperimentView beginPhase(UUID id, @Valid @Body PhaseRequest request, AuditContext context) {
        return ExperimentView.of(course.beginPhase(context, id, request.weights()));
    }

    @Post("/stop")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(
            operationId = "stopFlagExperiment",
            summary = "Stop an experiment, and serve everybody one variant where one is named",
            description = "Where changes need approval, a change is requested that serves it.")
    @ApiResponse(responseCode = "200", description = "The experiment")
    @Problems({
        "experiment-invalid",
        "experiment-rule-gone",
        "experiment-state-wrong",
        "experiment-unknown",
        "flag-archived",
        "flag-changes-full",
        "flag-invalid"
    })
    ExperimentView stop(UUID id, @Valid @Body StopRequest request, AuditContext context) {
        ExperimentCourse.Stopped stopped = course.stop(context, id, request.decision());
        return ExperimentView.of(stopped.experiment(), stopped.changeId());
    }
}
