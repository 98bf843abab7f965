package dev.medley.platform.jobs.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.JobFilter;
import dev.medley.jobs.JobRepository;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.PageRequest;
import dev.medley.platform.jobs.AnyJobService;
import io.micronaut.http.HttpStatus;
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

@Controller("/api/admin/jobs")
@Tag(name = "Jobs")
class AnyJobsController {

    private final JobRepository repository;
    private final AnyJobService service;

    AnyJobsController(JobRepository repository, AnyJobService service) {
        this.repository = repository;
        this.service = service;
    }

    @Get("{?status,kind}")
    @Access("job:read:all")
    @Operation(operationId = "listAllJobs", summary = "The jobs of all accounts, newest first")
    @ApiResponse(responseCode = "200", description = "A page of jobs")
    PageView<AnyJobView> list(
            @Nullable @QueryValue @Pattern(regexp = "^(queued|running|succeeded|failed|cancelled)$") String status,
            @Nullable @QueryValue @Pattern(regexp = "^[a-z][a-z-]{0,39}$") String kind,
            PageRequest page) {
        JobFilter filter = new JobFilter(status == null ? null : JobStatus.of(status), kind);
        return PageView.of(repository.listOfEverybody(filter, page), AnyJobView::of);
    }

    @Get("/{id}")
    @Access("job:read:all")
    @Operation(operationId = "readAnyJob", summary = "How far a job of some account is")
    @ApiResponse(responseCode = "200", description = "The job")
    @Problems("job-unknown")
    AnyJobView read(UUID id) {
        return AnyJobView.of(service.find(id));
    }

    @Post("/{id}/cancellation")
    @Access("job:write:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "cancelAnyJob", summary = "Stop a job of some account that is not over")
    @ApiResponse(responseCode = "200", description = "The job, cancelled")
    @Problems({"job-over", "job-unknown"})
    AnyJobView cancel(AuditContext context, UUID id) {
        return AnyJobView.of(service.cancel(context, id));
    }
}
