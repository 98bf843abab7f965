package dev.medley.transcripts;

import dev.medley.generation.BudgetExceeded;
import dev.medley.generation.CallReceipt;
import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.kernel.TextLength;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.spoken.SpokenText;
import dev.medley.transcripts.Trial.Result;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tries a prompt on the test set, or all providers beside each other. */
@Singleton
public class TrialWork implements JobWork {

    static final String KIND = "prompt-trial";

    /** So many of the facts must be told at least, and every text digested. */
    static final double MIN_RECALL = 0.6;

    private static final String ROUTED = "routed";
    private static final int MAX_FAILURE = 200;

    private final PromptRepository prompts;
    private final TrialRepository trials;
    private final Digesters digesters;
    private final Clock clock;

    TrialWork(PromptRepository prompts, TrialRepository trials, Digesters digesters, Clock clock) {
        this.prompts = prompts;
        this.trials = trials;
        this.digesters = digesters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return trials.find(lease.subjectId())
                .<JobOutcome>map(trial -> run(trial, lease.ownerId(), progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome run(Trial trial, UUID accountId, JobProgress progress) {
        List<PromptCase> cases = prompts.cases();
        Integer number = trial.prompt();
        if (number != null) {
            return test(trial, number, accountId, cases);
        }
        List<String> providers = new ArrayList<>(List.of("embedded"));
        providers.addAll(digesters.providers());
        List<Result> results = new ArrayList<>();
        for (String provider : providers) {
            results.add(result(
                    provider, cases, (request, receipt) -> digesters.digestBy(provider, accountId, request, receipt)));
            progress.report(100 * results.size() / (providers.size() + 1));
        }
        return new JobOutcome.Result(() -> trials.keep(trial.id(), results));
    }

    private JobOutcome test(Trial trial, int number, UUID accountId, List<PromptCase> cases) {
        if (!digesters.isGenerative(accountId)) {
            throw JobFailure.permanent("models-unconfigured", "No model is configured that is told anything.");
        }
        Prompt prompt = prompts.find(number)
                .map(PromptVersion::prompt)
                .orElseThrow(() -> JobFailure.permanent("prompt-unknown", "There is no such version."));
        Result result =
                result(ROUTED, cases, (request, receipt) -> digesters.digestWith(prompt, accountId, request, receipt));
        boolean isGood = result.answered() == cases.size() && result.factRecall() >= MIN_RECALL;
        return new JobOutcome.Result(() -> {
            trials.keep(trial.id(), List.of(result));
            prompts.pass(number, isGood ? clock.instant() : null);
        });
    }

    private static Result result(
            String provider, List<PromptCase> cases, BiFunction<DigestRequest, CallReceipt, Digesters.Made> digest) {
        int facts = 0;
        int told = 0;
        CallReceipt receipt = new CallReceipt();
        @Nullable Model model = null;
        List<Long> times = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (PromptCase promptCase : cases) {
            facts += promptCase.facts().size();
            long begun = System.nanoTime();
            try {
                Digesters.Made made = digest.apply(request(promptCase), receipt);
                times.add((System.nanoTime() - begun) / 1_000_000);
                told += promptCase.told(Objects.requireNonNullElse(made.digest().summary(), ""));
                model = made.digest().model();
            } catch (ModelFailure | BudgetExceeded failure) {
                failures.add(promptCase.name() + ": "
                        + TextLength.beginning(String.valueOf(failure.getMessage()), MAX_FAILURE));
            }
        }
        Collections.sort(times);
        return new Result(
                provider,
                model == null ? null : model.name(),
                cases.size(),
                times.size(),
                facts == 0 ? 0 : Math.round(1000.0 * told / facts) / 1000.0,
                times.isEmpty() ? 0 : times.get(times.size() / 2),
                receipt.cost(),
                failures);
    }

    private static DigestRequest request(PromptCase promptCase) {
        return new DigestRequest(SpokenText.of(promptCase.text()), "und", EnumSet.of(Output.SUMMARY), "", Network.X);
    }
}
