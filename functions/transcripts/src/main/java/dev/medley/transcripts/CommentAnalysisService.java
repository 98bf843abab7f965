package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has comments read. */
@Singleton
public class CommentAnalysisService {

    private final CommentAnalysisRepository analyses;
    private final JobService jobService;
    private final Clock clock;

    CommentAnalysisService(CommentAnalysisRepository analyses, JobService jobService, Clock clock) {
        this.analyses = analyses;
        this.jobService = jobService;
        this.clock = clock;
    }

    @Transactional
    public CommentRequest request(UUID ownerId, @Nullable String title, String language, List<String> comments) {
        UUID id = Ids.next(clock);
        CommentRequest request = new CommentRequest(
                id,
                ownerId,
                Ids.next(clock),
                title,
                language,
                comments.size(),
                new CommentRequest.Standing(JobStatus.QUEUED, null),
                null,
                clock.instant());
        analyses.add(request, comments);
        jobService.request(
                new NewJob(request.jobId(), ownerId, CommentAnalysisWork.KIND, id, "/api/comment-analyses/" + id));
        return request;
    }

    /** The one that must be there. */
    public CommentRequest get(UUID id, UUID ownerId) {
        return analyses.find(id, ownerId).orElseThrow(CommentAnalysisService::unknown);
    }

    @Transactional
    public void remove(UUID id, UUID ownerId) {
        boolean _ = jobService.cancel(get(id, ownerId).jobId(), ownerId);
        if (!analyses.remove(id, ownerId)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("comment-analysis-unknown", "There is no such analysis of comments.");
    }
}
