package dev.medley.ml.models;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.ml.MlSettings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has models trained. */
@Singleton
public class TrainingService {

    private final TrainingRunRepository repository;
    private final JobService jobService;
    private final AuditLog audit;
    private final MlSettings settings;
    private final Clock clock;

    protected TrainingService(
            TrainingRunRepository repository, JobService jobService, AuditLog audit, MlSettings settings, Clock clock) {
        this.repository = repository;
        this.jobService = jobService;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public TrainingRun request(AuditContext context, List<ModelName> models) {
        TrainingRun training = request(context.actor().accountId(), models);
        audit.note(
                context,
                "models.trained",
                training.id(),
                Map.of("models", training.models().toString()));
        return training;
    }

    /** Has all models trained anew, in the name of who asked for it last, where that is so long ago. */
    @Transactional
    public void repeat() {
        if (settings.retrainDays() == 0) {
            return;
        }
        Instant due = clock.instant().minus(Duration.ofDays(settings.retrainDays()));
        repository.latest().filter(last -> last.createdAt().isBefore(due)).ifPresent(last -> {
            UUID actorId = last.actorId();
            if (actorId != null) {
                TrainingRun _ = request(actorId, List.of(ModelName.values()));
            }
        });
    }

    private TrainingRun request(UUID actorId, List<ModelName> models) {
        UUID id = Ids.next(clock);
        TrainingRun training = new TrainingRun(
                id,
                actorId,
                models.stream().distinct().sorted().toList(),
                new TrainingRun.JobState(Ids.next(clock), JobStatus.QUEUED, 0, null),
                List.of(),
                clock.instant());
        repository.add(training);
        jobService.request(
                new NewJob(training.job().jobId(), actorId, ModelTrainingWork.KIND, id, "/api/ml/trainings/" + id));
        return training;
    }

    public TrainingRun find(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("training-unknown", "There is no such training."));
    }
}
