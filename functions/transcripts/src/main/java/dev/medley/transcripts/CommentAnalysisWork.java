package dev.medley.transcripts;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.models.CommentAnalysis;
import dev.medley.models.ModelFailure;
import dev.medley.models.text.CommentReader;
import jakarta.inject.Singleton;

/** Reads comments. */
@Singleton
public class CommentAnalysisWork implements JobWork {

    static final String KIND = "comment-analysis";

    private final CommentAnalysisRepository analyses;
    private final CommentReader reader;

    CommentAnalysisWork(CommentAnalysisRepository analyses, CommentReader reader) {
        this.analyses = analyses;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return analyses.find(lease.subjectId(), lease.ownerId())
                .<JobOutcome>map(this::read)
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome read(CommentRequest request) {
        try {
            CommentAnalysis result = reader.analyse(analyses.comments(request.id()), request.language());
            return new JobOutcome.Result(() -> analyses.keep(request.id(), result));
        } catch (ModelFailure failure) {
            throw JobFailure.permanent("language-unsupported", String.valueOf(failure.getMessage()));
        }
    }
}
