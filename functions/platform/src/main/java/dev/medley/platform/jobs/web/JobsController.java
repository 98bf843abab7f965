package dev.medley.platform.jobs.web;

import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.Job;
import dev.medley.jobs.Jobs;
import dev.medley.kernel.Refusal;
import dev.medley.security.Access;
import dev.medley.security.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/jobs")
@Tag(name = "Jobs", description = "Long work, followed")
class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Get("{?limit,cursor}")
    @Access("job:read:own")
    @Operation(operationId = "listJobs", summary = "The caller's jobs, newest first")
    @ApiResponse(responseCode = "200", description = "A page of jobs")
    PageView<JobView> list(
            Caller caller,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Nullable @QueryValue String cursor) {
        return PageView.of(jobs.list(caller.accountId(), limit, cursor), JobView::of);
    }

    @Get("/{id}")
    @Access("job:read:own")
    @Operation(operationId = "readJob", summary = "How far a job is")
    @ApiResponse(responseCode = "200", description = "The job")
    @Problems("job-unknown")
    JobView read(Caller caller, UUID id) {
        return JobView.of(find(caller, id));
    }

    @Post("/{id}/cancellation")
    @Access("job:write:own")
    @Status(HttpStatus.OK)
    @Operation(operationId = "cancelJob", summary = "Stop a job that is not over")
    @ApiResponse(responseCode = "200", description = "The job, cancelled")
    @Problems({"job-over", "job-unknown"})
    JobView cancel(Caller caller, UUID id) {
        if (!jobs.cancel(id, caller.accountId())) {
            Job job = find(caller, id);
            throw Refusal.conflict("job-over", "The job has " + job.status().label() + " already.");
        }
        return JobView.of(find(caller, id));
    }

    private Job find(Caller caller, UUID id) {
        return jobs.find(id, caller.accountId())
                .orElseThrow(() -> Refusal.notFound("job-unknown", "There is no such job."));
    }
}
