package dev.medley.platform.jobs;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.jobs.Job;
import dev.medley.jobs.JobRepository;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What operators do about jobs of others. */
@Singleton
public class AnyJobService {

    private final JobRepository repository;
    private final JobService jobs;
    private final AuditLog audit;

    AnyJobService(JobRepository repository, JobService jobs, AuditLog audit) {
        this.repository = repository;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * One job.
     *
     * @throws Refusal {@code job-unknown}
     */
    public Job find(UUID id) {
        return repository.findOfAnybody(id).orElseThrow(() -> Refusal.notFound("job-unknown", "There is no such job."));
    }

    /**
     * Stops a job that is not over. Cancelling it again gives the same answer.
     *
     * @throws Refusal {@code job-unknown}, {@code job-over}
     */
    @Transactional
    public Job cancel(AuditContext context, UUID id) {
        UUID ownerId = find(id).ownerId();
        if (jobs.cancel(id, ownerId)) {
            audit.note(context, "job.cancelled", ownerId, Map.of("job", id.toString()));
        }
        Job job = find(id);
        if (job.status() != JobStatus.CANCELLED) {
            throw Refusal.conflict("job-over", "The job has " + job.status().label() + " already.");
        }
        return job;
    }
}
