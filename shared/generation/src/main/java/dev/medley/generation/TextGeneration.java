package dev.medley.generation;

import dev.medley.models.GeneratedText;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.TextListener;
import dev.medley.models.TokenUsage;
import dev.medley.providerkeys.ProviderKeyOpener.SealedKey;
import dev.medley.usage.ModelCalls;
import dev.medley.usage.ModelCalls.Outcome;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has texts written: by the provider that the account has a key to, else by those that the task's route names, in the order of
 * its strategy. One that fails is followed by the next, one that keeps failing is left alone for a while, and an input that is
 * at fault itself is not offered to others.
 */
@Singleton
public class TextGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(TextGeneration.class);

    /** What is over sooner is waited for; before what takes longer, others are asked. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final GenerationSettings settings;
    private final GenerationRoutes routes;
    private final OwnKeyRoutes ownKeys;
    private final BudgetedCalls calls;
    private final KeptAnswers kept;
    private final RouteOrder order;

    TextGeneration(GenerationSettings settings, GenerationRoutes routes, OwnKeyRoutes ownKeys, GenerationParts parts) {
        this.settings = settings;
        this.routes = routes;
        this.ownKeys = ownKeys;
        calls = parts.calls();
        kept = parts.kept();
        order = new RouteOrder(parts.speeds()::speeds, new SecureRandom());
    }

    /** What calls are made with. */
    @Singleton
    record GenerationParts(BudgetedCalls calls, KeptAnswers kept, ModelCalls speeds) {}

    /** Whether there is anybody to ask for an account's task. */
    public boolean isPossible(String task, UUID accountId) {
        return !settings.rule(task).providers().isEmpty()
                || !ownKeys.keys(accountId).isEmpty();
    }

    /**
     * Has a text written.
     *
     * @param refusedKey told where the account's own key is not taken; others are asked then
     * @throws BudgetExceeded where nobody is left whom the budgets pay for
     * @throws ModelFailure REFUSED or EMPTY where the input is at fault; else the last provider's failure
     */
    public GenerationResult generate(GenerationCall call, TextListener listener, RefusedKey refusedKey) {
        HeardText heard = new HeardText(listener);
        for (SealedKey key : ownKeys.keys(call.accountId())) {
            Optional<GenerationResult> answer =
                    ownKeys.open(key).flatMap(route -> own(call, key, route, heard, refusedKey));
            if (answer.isPresent()) {
                return answer.get();
            }
            heard.takeBack();
        }
        return routed(call, heard);
    }

    /** The providers that are configured for a task and may have its texts, whoever asks. */
    public List<String> providers(String task) {
        return allowed(settings.rule(task)).stream()
                .map(GenerationRoute::provider)
                .toList();
    }

    /**
     * Has a text written by one provider, anew.
     *
     * @param provider one of those of the task
     * @throws BudgetExceeded where the budgets do not pay for it
     * @throws ModelFailure as the provider's; UNAVAILABLE where it may not have texts, or is left alone for a while
     */
    public GenerationResult generateBy(String provider, GenerationCall call) {
        GenerationRoute route = routes.get(provider);
        if (!isAllowed(route) || !route.breaker().allows()) {
            throw new ModelFailure(Kind.UNAVAILABLE, provider + " is not asked right now.");
        }
        return calls.call(call, route, new HeardText(_ -> {}));
    }

    private List<GenerationRoute> allowed(RouteRule rule) {
        return rule.providers().stream()
                .flatMap(provider -> routes.find(provider).stream())
                .filter(this::isAllowed)
                .toList();
    }

    private boolean isAllowed(GenerationRoute route) {
        return settings.regions().isEmpty() || settings.regions().contains(route.region());
    }

    private Optional<GenerationResult> own(
            GenerationCall call, SealedKey key, GenerationRoute route, HeardText heard, RefusedKey refusedKey) {
        try {
            return Optional.of(earlier(call, route, heard).orElseGet(() -> {
                GeneratedText text = again(heard, () -> calls.measured(call, route, heard));
                call.receipt().free();
                kept.keep(call, text);
                return new GenerationResult(text, 0, true, false);
            }));
        } catch (KeyRefusedFailure _) {
            LOG.info("{} does not take the provider key {}", route.provider(), key.id());
            refusedKey.refused(call.accountId(), key.id(), key.place().provider());
        } catch (ModelFailure failure) {
            if (failure.isFinal()) {
                throw failure;
            }
            LOG.warn("No answer with the provider key {}", key.id(), failure);
        }
        return Optional.empty();
    }

    private GenerationResult routed(GenerationCall call, HeardText heard) {
        RouteRule rule = settings.rule(call.task());
        RuntimeException last = null;
        for (GenerationRoute route : order.of(allowed(rule), rule.strategy(), call.request())) {
            if (route.breaker().allows()) {
                try {
                    return answer(call, route, heard);
                } catch (BudgetExceeded | ModelFailure failure) {
                    last = noted(route, failure, last);
                    heard.takeBack();
                }
            }
        }
        throw last == null ? new ModelFailure(Kind.UNAVAILABLE, "No model is available right now.") : last;
    }

    private GenerationResult answer(GenerationCall call, GenerationRoute route, HeardText heard) {
        return earlier(call, route, heard).orElseGet(() -> {
            GenerationResult result = again(heard, () -> calls.call(call, route, heard));
            route.breaker().succeeded();
            kept.keep(call, result.text());
            return result;
        });
    }

    /** Asks the same provider once more where it will be back in a moment, and nothing of an answer was heard. */
    private static <T> T again(HeardText heard, Supplier<T> call) {
        try {
            return call.get();
        } catch (ModelFailure failure) {
            Duration time = failure.retryAfter().orElse(LONGEST_PAUSE.plusMillis(1));
            if (heard.hasHeard() || time.compareTo(LONGEST_PAUSE) > 0 || !isOver(time)) {
                throw failure;
            }
            return call.get();
        }
    }

    private static boolean isOver(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<GenerationResult> earlier(GenerationCall call, GenerationRoute route, HeardText heard) {
        if (!call.isKept()) {
            return Optional.empty();
        }
        return kept.find(call, route.generator().model()).map(text -> {
            heard.wrote(text.text());
            calls.note(call, route, TokenUsage.NONE, Outcome.KEPT, Duration.ZERO);
            call.receipt().free();
            return new GenerationResult(text, 0, false, true);
        });
    }

    private static void leaveAlone(GenerationRoute route, ModelFailure failure) {
        failure.retryAfter()
                .filter(time -> time.compareTo(LONGEST_PAUSE) > 0)
                .ifPresentOrElse(
                        time -> route.breaker().open(time.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : time),
                        route.breaker()::failed);
    }

    /** A provider's own failure says more than that the next one is too dear. */
    private static RuntimeException noted(
            GenerationRoute route, RuntimeException failure, @Nullable RuntimeException last) {
        if (failure instanceof ModelFailure model) {
            if (model.isFinal()) {
                throw model;
            }
            if (model.kind() == Kind.UNAVAILABLE) {
                leaveAlone(route, model);
            }
            LOG.warn("{} did not answer", route.generator().model(), failure);
            return failure;
        }
        return last == null ? failure : last;
    }
}
