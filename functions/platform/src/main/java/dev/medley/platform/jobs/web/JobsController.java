package dev.medley.platform.jobs.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.Job;
import dev.medley.jobs.JobFilter;
import dev.medley.jobs.JobRepository;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/jobs")
@Tag(name = "Jobs", description = "Long work, followed")
class JobsController {

    private final JobRepository jobRepository;
    private final JobService jobService;

    JobsController(JobRepository jobRepository, JobService jobService) {
        this.jobRepository = jobRepository;
        this.jobService = jobService;
    }

    @Get("{?status,kind}")
    @Access("job:read:own")
    @Operation(operationId = "listJobs", summary = "The caller's jobs, newest first")
    @ApiResponse(responseCode = "200", description = "A page of jobs")
    PageView<JobView> list(
            Caller caller,
            @Nullable @QueryValue @Pattern(regexp = "^(queued|running|succeeded|failed|cancelled)$") String status,
            @Nullable @QueryValue @Pattern(regexp = "^[a-z][a-z-]{0,39}$") String kind,
            PageRequest page) {
        JobFilter filter = new JobFilter(status == null ? null : JobStatus.of(status), kind);
        return PageView.of(jobRepository.list(caller.accountId(), filter, page), JobView::of);
    }

    @Get("/{id}")
    @Access("job:read:own")
    @Operation(
            operationId = "readJob",
            summary = "How far a job is",
            description = "While it is not over, Retry-After says when it is worth asking again.")
    @ApiResponse(responseCode = "200", description = "The job")
    @Problems("job-unknown")
    HttpResponse<JobView> read(Caller caller, UUID id) {
        Job job = find(caller, id);
        MutableHttpResponse<JobView> answer = HttpResponse.ok(JobView.of(job));
        return job.status().isOver() ? answer : AcceptedResponse.retryLater(answer);
    }

    @Post("/{id}/cancellation")
    @Access("job:write:own")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "cancelJob",
            summary = "Stop a job that is not over",
            description = "Nothing of its result is kept. Cancelling it again gives the same answer.")
    @ApiResponse(responseCode = "200", description = "The job, cancelled")
    @Problems({"job-over", "job-unknown"})
    JobView cancel(Caller caller, UUID id) {
        boolean _ = jobService.cancel(id, caller.accountId());
        Job job = find(caller, id);
        if (job.status() != JobStatus.CANCELLED) {
            throw Refusal.conflict("job-over", "The job has " + job.status().label() + " already.");
        }
        return JobView.of(job);
    }

    private Job find(Caller caller, UUID id) {
        return jobRepository
                .find(id, caller.accountId())
                .orElseThrow(() -> Refusal.notFound("job-unknown", "There is no such job."));
    }
}
