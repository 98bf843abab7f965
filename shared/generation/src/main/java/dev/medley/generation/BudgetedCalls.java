package dev.medley.generation;

import dev.medley.generation.BudgetExceeded.Whose;
import dev.medley.kernel.Ids;
import dev.medley.models.GeneratedText;
import dev.medley.models.ModelFailure;
import dev.medley.models.TextListener;
import dev.medley.models.TokenUsage;
import dev.medley.models.UnfinishedAnswerFailure;
import dev.medley.usage.BudgetHolder;
import dev.medley.usage.Budgets;
import dev.medley.usage.ModelCalls;
import dev.medley.usage.ModelCalls.ModelCall;
import dev.medley.usage.ModelCalls.Outcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Calls one provider within the budgets of who asks, and notes what it came to. */
@Singleton
class BudgetedCalls {

    private final Budgets budgets;
    private final ModelCalls calls;
    private final GenerationSettings settings;
    private final Clock clock;

    BudgetedCalls(Budgets budgets, ModelCalls calls, GenerationSettings settings, Clock clock) {
        this.budgets = budgets;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Calls.
     *
     * @throws BudgetExceeded where what it may cost is more than is left
     * @throws ModelFailure as the provider's
     */
    GenerationResult call(GenerationCall call, GenerationRoute route, HeardText heard) {
        List<UUID> holders = call.holders(BudgetHolder.STAGE);
        UUID reservation = Ids.next(clock);
        long most = route.most(call.request());
        budgets.reserve(reservation, call.accountId(), holders, most, settings.monthlyBudget())
                .ifPresent(holder -> {
                    throw new BudgetExceeded(whose(holder, call));
                });
        // What may have cost something is counted in full, unless it turns out to be less.
        long cost = most;
        try {
            GeneratedText text = measured(call, route, heard);
            cost = route.price().of(text.usage());
            return new GenerationResult(text, cost, false, false);
        } catch (ModelFailure failure) {
            cost = failure instanceof UnfinishedAnswerFailure || heard.hasHeard() ? most : 0;
            throw failure;
        } finally {
            budgets.settle(reservation, holders, cost);
            call.receipt().paid(cost);
        }
    }

    private static Whose whose(UUID holder, GenerationCall call) {
        if (holder.equals(call.accountId())) {
            return Whose.ACCOUNT;
        }
        return holder.equals(BudgetHolder.STAGE) ? Whose.STAGE : Whose.API_KEY;
    }

    /** Calls a provider, and notes how it went. */
    GeneratedText measured(GenerationCall call, GenerationRoute route, TextListener listener) {
        long begun = System.nanoTime();
        TokenUsage usage = TokenUsage.NONE;
        Outcome outcome = Outcome.FAILED;
        try {
            GeneratedText text = route.generator().generate(call.request(), listener);
            usage = text.usage();
            outcome = Outcome.ANSWERED;
            return text;
        } finally {
            note(call, route, usage, outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    void note(GenerationCall call, GenerationRoute route, TokenUsage usage, Outcome outcome, Duration duration) {
        calls.note(new ModelCall(
                call.accountId(),
                call.task(),
                call.prompt(),
                route.provider(),
                route.generator().model().name(),
                usage.input(),
                usage.output(),
                route.price().of(usage),
                duration,
                outcome));
    }
}
