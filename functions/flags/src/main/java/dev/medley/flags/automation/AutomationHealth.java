package dev.medley.flags.automation;

import dev.medley.flags.automation.FlagAutomationRepository.Requests;
import dev.medley.flags.experiments.ExperimentReport;
import dev.medley.flags.experiments.ExperimentReport.LiftReport;
import dev.medley.flags.experiments.ExperimentReport.MetricReport;
import dev.medley.flags.experiments.ExperimentReport.VariantReport;
import dev.medley.flags.experiments.ExperimentResults;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Looks whether what a rollout watches is in order. */
@Singleton
class AutomationHealth {

    private static final double PERCENT = 100;

    private final FlagAutomationRepository repository;
    private final ExperimentResults results;

    AutomationHealth(FlagAutomationRepository repository, ExperimentResults results) {
        this.repository = repository;
        this.results = results;
    }

    /**
     * What a check says.
     *
     * @param breached whether something is wrong; where it is not, something is not known yet
     */
    record Trouble(boolean breached, String detail) {}

    /** The worst that the checks of a rollout say; empty where everything is in order. */
    Optional<Trouble> trouble(AutomationPlan plan, Instant now) {
        Optional<Trouble> unknown = Optional.empty();
        for (HealthCheck check : plan.checks()) {
            Optional<Trouble> trouble =
                    check.kind() == HealthCheck.Kind.REQUEST_ERRORS ? requestErrors(check, now) : ofExperiment(check);
            if (trouble.isPresent() && trouble.get().breached()) {
                return trouble;
            }
            unknown = unknown.or(() -> trouble);
        }
        return unknown;
    }

    private Optional<Trouble> requestErrors(HealthCheck check, Instant now) {
        Requests requests = repository.requests(now.minus(Duration.ofMinutes(check.window())));
        double failed = requests.all() == 0 ? 0 : requests.failed() * PERCENT / requests.all();
        double most = Objects.requireNonNull(check.mostPercent());
        return requests.all() < check.least() || failed <= most
                ? Optional.empty()
                : Optional.of(new Trouble(
                        true,
                        String.format(
                                Locale.ROOT,
                                "%.2f %% of %d requests failed; at most %.2f %% may.",
                                failed,
                                requests.all(),
                                most)));
    }

    private Optional<Trouble> ofExperiment(HealthCheck check) {
        ExperimentReport report = results.of(Objects.requireNonNull(check.experimentId()));
        String withheld = report.withheld();
        if (withheld != null) {
            return Optional.of(new Trouble(false, withheld));
        }
        return report.metrics().stream()
                .flatMap(metric -> metric.variants().stream()
                        .filter(variant -> isBreached(check.kind(), metric, variant))
                        .map(variant ->
                                new Trouble(true, "%s is worse in %s.".formatted(variant.variant(), metric.name()))))
                .findFirst();
    }

    private static boolean isBreached(HealthCheck.Kind kind, MetricReport metric, VariantReport variant) {
        LiftReport lift = variant.lift();
        if (kind == HealthCheck.Kind.GUARDRAIL) {
            return variant.breached();
        }
        return metric.role() == ExperimentReport.Role.PRIMARY
                && lift != null
                && lift.significant()
                && lift.difference() > 0 != metric.higherIsBetter();
    }
}
