package dev.medley.ml.models;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has models trained. */
@Singleton
public class TrainingService {

    private final TrainingRunRepository repository;
    private final JobService jobService;
    private final AuditLog audit;
    private final Clock clock;

    protected TrainingService(TrainingRunRepository repository, JobService jobService, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.jobService = jobService;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public TrainingRun request(AuditContext context, List<ModelName> models) {
        UUID id = Ids.next(clock);
        UUID actorId = context.actor().accountId();
        TrainingRun training = new TrainingRun(
                id,
                actorId,
                models.stream().distinct().sorted().toList(),
                new TrainingRun.JobState(Ids.next(clock), JobStatus.QUEUED, 0, null),
                List.of(),
                clock.instant());
        repository.add(training);
        jobService.request(
                new NewJob(training.job().jobId(), actorId, ModelTraining.KIND, id, "/api/ml/trainings/" + id));
        audit.note(
                context,
                "models.trained",
                id,
                Map.of("models", training.models().toString()));
        return training;
    }

    public TrainingRun find(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("training-unknown", "There is no such training."));
    }
}
