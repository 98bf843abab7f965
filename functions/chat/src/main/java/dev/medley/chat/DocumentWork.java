package dev.medley.chat;

import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import jakarta.inject.Singleton;

/** Counts the words of one document. */
@Singleton
public class DocumentWork implements JobWork {

    private final DocumentRepository repository;

    DocumentWork(DocumentRepository repository) {
        this.repository = repository;
    }

    @Override
    public String kind() {
        return Document.KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return repository
                .find(lease.subjectId(), lease.ownerId())
                .map(this::count)
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome count(Document document) {
        int words = Document.count(document.text());
        return new JobOutcome.Result(() -> repository.keep(document.id(), words));
    }
}
