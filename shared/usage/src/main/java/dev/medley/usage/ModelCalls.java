package dev.medley.usage;

import dev.medley.kernel.Ids;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Notes who was asked what for it; never what was said. */
@Singleton
public class ModelCalls {

    private final Sql sql;
    private final Clock clock;

    ModelCalls(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How a call ended. */
    public enum Outcome {
        ANSWERED,
        /** The answer was kept from an earlier call. */
        KEPT,
        FAILED
    }

    /**
     * One call.
     *
     * @param prompt the version of what the model was told to do
     * @param cost in millionths of a dollar; 0 where somebody else pays
     */
    public record ModelCall(
            UUID accountId,
            String task,
            String prompt,
            String provider,
            String model,
            int inputTokens,
            int outputTokens,
            long cost,
            Duration duration,
            Outcome outcome) {}

    /** How long a provider usually takes to answer. */
    public record ProviderSpeed(String provider, int medianMs) {}

    @Transactional
    public void note(ModelCall call) {
        sql.query("""
                insert into usage.model_call (id, account_id, task, prompt, provider, model, input_tokens, output_tokens,
                    cost, duration_ms, outcome, created_at)
                values (:id, :accountId, :task, :prompt, :provider, :model, :input, :output, :cost, :duration, :outcome, :now)""")
                .with("id", Ids.next(clock))
                .with("accountId", call.accountId())
                .with("task", call.task())
                .with("prompt", call.prompt())
                .with("provider", call.provider())
                .with("model", call.model())
                .with("input", call.inputTokens())
                .with("output", call.outputTokens())
                .with("cost", call.cost())
                .with("duration", call.duration().toMillis())
                .with("outcome", call.outcome())
                .with("now", clock.instant())
                .update();
    }

    /** The speeds of the last hour. */
    public List<ProviderSpeed> speeds() {
        return sql.query("""
                select provider, percentile_cont(0.5) within group (order by duration_ms)::integer as median
                from usage.model_call where created_at >= :since and outcome = 'answered' group by provider""")
                .with("since", clock.instant().minus(Duration.ofHours(1)))
                .list(row -> new ProviderSpeed(row.text("provider"), row.integer("median")));
    }
}
