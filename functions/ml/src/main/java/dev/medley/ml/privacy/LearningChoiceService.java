package dev.medley.ml.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Has nothing learnt of accounts that want it so, or are erased. */
@Singleton
public class LearningChoiceService {

    private final LearningChoices choices;
    private final List<AccountTraces> traces;
    private final Clock clock;

    protected LearningChoiceService(LearningChoices choices, List<AccountTraces> traces, Clock clock) {
        this.choices = choices;
        this.traces = traces;
        this.clock = clock;
    }

    /** Says whether anything may be learnt of an account; where not, what was learnt of it is removed. */
    @Transactional
    public void choose(UUID accountId, boolean mayLearn) {
        if (mayLearn) {
            choices.allow(accountId);
            return;
        }
        choices.withhold(accountId, false, clock.instant());
        traces.forEach(each -> each.forget(accountId));
    }

    /** Removes all there is of an account, for good. */
    @Transactional
    public void erase(UUID accountId) {
        choices.withhold(accountId, true, clock.instant());
        traces.forEach(each -> {
            each.forget(accountId);
            each.erase(accountId);
        });
    }
}
