package dev.medley.@package@;

import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import jakarta.inject.Singleton;

/** Counts the words of one @word@. */
@Singleton
public class @Thing@Work implements JobWork {

    private final @Thing@Repository repository;

    @Thing@Work(@Thing@Repository repository) {
        this.repository = repository;
    }

    @Override
    public String kind() {
        return @Thing@.KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .find(lease.subjectId(), lease.ownerId())
                .map(this::count)
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome count(@Thing@ @var@) {
        int words = @Thing@.count(@var@.text());
        return new JobOutcome.Result(() -> repository.keep(@var@.id(), words));
    }
}
