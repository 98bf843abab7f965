package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.models.spoken.SpokenText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of what models are told: written, tried, made current, and taken back. */
@Singleton
public class PromptService {

    private static final int MOST_CASES = 50;

    private final PromptRepository prompts;
    private final TrialRepository trials;
    private final JobService jobService;
    private final Clock clock;

    PromptService(PromptRepository prompts, TrialRepository trials, JobService jobService, Clock clock) {
        this.prompts = prompts;
        this.trials = trials;
        this.jobService = jobService;
        this.clock = clock;
    }

    @Transactional
    public PromptVersion add(String guidance, String note, UUID accountId) {
        return get(prompts.add(guidance, note, accountId, clock.instant()));
    }

    /** The version that must be there. */
    public PromptVersion get(int number) {
        return prompts.find(number)
                .orElseThrow(() -> Refusal.notFound("prompt-unknown", "There is no such version of the prompt."));
    }

    /** Makes a version current that has passed; an earlier one as well, which takes the later ones back. */
    @Transactional
    public PromptVersion makeCurrent(int number) {
        PromptVersion version = get(number);
        if (!version.isCurrent() && !prompts.makeCurrent(number, clock.instant())) {
            throw Refusal.conflict("prompt-untested", "This version has not passed a trial; have it tried first.");
        }
        return get(number);
    }

    /** Has a version tried on the test set; without one, has all providers tried with the current version. */
    @Transactional
    public Trial request(@Nullable Integer number, UUID accountId) {
        if (number != null) {
            PromptVersion _ = get(number);
        }
        if (prompts.cases().isEmpty()) {
            throw Refusal.conflict("prompt-cases-missing", "There are no texts to try anything on; add some first.");
        }
        UUID id = Ids.next(clock);
        Trial trial = new Trial(id, Ids.next(clock), number, JobStatus.QUEUED, null, null, clock.instant());
        trials.add(trial, accountId);
        jobService.request(new NewJob(trial.jobId(), accountId, TrialWork.KIND, id, "/api/admin/prompt-trials/" + id));
        return trial;
    }

    /** The trial that must be there. */
    public Trial trial(UUID id) {
        return trials.find(id).orElseThrow(() -> Refusal.notFound("prompt-trial-unknown", "There is no such trial."));
    }

    /**
     * Adds a text that any model can digest, with facts that not every sentence tells.
     *
     * @throws Refusal {@code prompt-case-invalid}, {@code prompt-cases-full}
     */
    @Transactional
    public PromptCase addCase(String name, String text, List<String> facts) {
        if (!TextContent.in(SpokenText.of(text))) {
            throw Refusal.invalid("prompt-case-invalid", "/text", "There are no words in it.");
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!PromptCase.isFact(facts.get(i))) {
                throw Refusal.invalid("prompt-case-invalid", "/facts/" + i, "A word is missing beside a sign.");
            }
        }
        prompts.lock();
        if (prompts.cases().size() >= MOST_CASES) {
            throw Refusal.conflict("prompt-cases-full", "There are " + MOST_CASES + " texts; remove some first.");
        }
        PromptCase promptCase = new PromptCase(Ids.next(clock), name, text, facts, clock.instant());
        prompts.addCase(promptCase);
        return promptCase;
    }

    @Transactional
    public void removeCase(UUID id) {
        if (!prompts.removeCase(id)) {
            throw Refusal.notFound("prompt-case-unknown", "There is no such text.");
        }
    }
}
