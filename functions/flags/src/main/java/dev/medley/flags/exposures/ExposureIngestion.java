package dev.medley.flags.exposures;

import dev.medley.access.Caller;
import dev.medley.featureflags.Evaluation;
import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.ExperimentDefinition;
import dev.medley.featureflags.FlagClient;
import dev.medley.featureflags.Ruleset;
import dev.medley.flags.evaluation.EvaluationService;
import dev.medley.flags.exposures.ExposureRepository.NewExposure;
import dev.medley.kernel.BrowserAgent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes from clients which variants they have shown. What a subject's variant is, is evaluated here and not believed, so that
 * nobody moves an experiment by what they say.
 */
@Singleton
public class ExposureIngestion {

    /** How long a client may wait with a report. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** How far a client's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final FlagClient flags;
    private final EvaluationService evaluations;
    private final ExposureRepository repository;
    private final Clock clock;

    ExposureIngestion(FlagClient flags, EvaluationService evaluations, ExposureRepository repository, Clock clock) {
        this.flags = flags;
        this.evaluations = evaluations;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Who reports.
     *
     * @param caller null where nobody has signed in
     * @param recognised whether it may be kept whose they are
     * @param context what the client knows of the subject
     */
    public record Sender(
            @Nullable Caller caller,
            @Nullable UUID visitorId,
            boolean recognised,
            String agent,
            Map<String, Object> context) {}

    /** A variant that was shown; now, where the time is null. */
    public record Shown(
            String flag, String variant, @Nullable Instant at) {}

    /** Why one is not taken. */
    public record Rejection(int index, String reason) {}

    /**
     * What became of them.
     *
     * @param ignored how many count for nothing, since the sender is a bot or is not to be recognised
     */
    public record Receipt(int accepted, int ignored, List<Rejection> rejected) {}

    /** Keeps a report; sent again, it counts once. */
    @Transactional
    public Receipt take(Sender sender, List<Shown> shown) {
        Caller caller = sender.caller();
        UUID subject = caller == null ? sender.visitorId() : caller.accountId();
        if (subject == null || !sender.recognised() || new BrowserAgent(sender.agent()).isBot()) {
            return new Receipt(0, shown.size(), List.of());
        }
        EvaluationContext context = caller == null
                ? evaluations.visitor(subject, sender.context())
                : evaluations.account(caller, sender.context());
        List<NewExposure> exposures = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Judged judged = judge(context, subject, shown.get(i));
            if (judged.exposure() != null) {
                exposures.add(judged.exposure());
            } else {
                rejected.add(new Rejection(i, judged.fault()));
            }
        }
        if (!exposures.isEmpty()) {
            repository.add(exposures);
        }
        if (caller != null && sender.visitorId() != null) {
            repository.join(sender.visitorId(), subject);
        }
        return new Receipt(exposures.size(), 0, rejected);
    }

    /** What is to be noted, or else why nothing is. */
    private record Judged(@Nullable NewExposure exposure, String fault) {

        static Judged not(String fault) {
            return new Judged(null, fault);
        }
    }

    private Judged judge(EvaluationContext context, UUID subject, Shown shown) {
        Instant now = clock.instant();
        Instant at = shown.at() == null ? now : shown.at();
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            return Judged.not("time-invalid");
        }
        Ruleset ruleset = flags.ruleset();
        Evaluation evaluation = ruleset.evaluate(shown.flag(), context);
        ExperimentDefinition experiment = ruleset.experiment(evaluation, context);
        if (experiment == null || !ruleset.isClientVisible(shown.flag())) {
            return Judged.not("no-experiment");
        }
        return shown.variant().equals(evaluation.variant())
                ? new Judged(
                        new NewExposure(
                                experiment.id(),
                                experiment.phase(),
                                subject,
                                shown.variant(),
                                at.isAfter(now) ? now : at),
                        "")
                : Judged.not("variant-differs");
    }
}
