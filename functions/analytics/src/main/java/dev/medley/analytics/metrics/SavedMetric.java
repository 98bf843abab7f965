package dev.medley.analytics.metrics;

import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.MetricFormula;
import dev.medley.analytics.questions.MetricTerm;
import dev.medley.analytics.questions.MetricUnit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A metric that somebody has named, and others may use. */
public record SavedMetric(
        UUID id, UUID accountId, MetricDraft draft, int version, Instant createdAt, Instant updatedAt) {

    /** How many an account may have. */
    static final int MOST = 100;

    /**
     * What people say of a metric.
     *
     * @param roles whose holders see it, if they may read analytics
     * @param accounts that see it, if they may read analytics
     */
    public record MetricDraft(
            String name, String description, MetricDefinition definition, List<String> roles, List<UUID> accounts) {

        public MetricDraft {
            roles = List.copyOf(roles);
            accounts = List.copyOf(accounts);
        }
    }

    SavedMetric with(MetricDraft changed, Instant now) {
        return new SavedMetric(id, accountId, changed, version + 1, createdAt, now);
    }

    /**
     * What questions ask for.
     *
     * @throws dev.medley.kernel.Refusal {@code metric-invalid}
     */
    CustomMetric metric() {
        MetricDefinition definition = draft.definition();
        List<MetricTerm> terms = definition.terms();
        MetricUnit unit = definition.unit();
        return new CustomMetric(
                id, draft.name(), MetricFormula.parse(definition.formula()), terms, unit, definition.decimals());
    }
}
