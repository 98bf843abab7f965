package dev.medley.flags.experiments;

import dev.medley.flags.experiments.ExperimentReport.Action;
import dev.medley.flags.experiments.ExperimentReport.Advice;
import dev.medley.flags.experiments.ExperimentReport.LiftReport;
import dev.medley.flags.experiments.ExperimentReport.MetricReport;
import dev.medley.flags.experiments.ExperimentReport.Role;
import dev.medley.flags.experiments.ExperimentReport.VariantReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what to do about an experiment, and why. */
final class ExperimentAdvice {

    private final ExperimentPlan plan;
    private final List<MetricReport> metrics;

    ExperimentAdvice(ExperimentPlan plan, List<MetricReport> metrics) {
        this.plan = plan;
        this.metrics = metrics;
    }

    static Advice mismatch(String why) {
        return new Advice(
                Action.INVESTIGATE,
                null,
                "Find out why the shares are wrong before you believe anything.",
                List.of(why));
    }

    /** What to do by now. */
    Advice advice(Map<String, Long> subjects, Instant startedAt, Instant now) {
        Set<String> breached = breached();
        Optional<VariantReport> best = best(breached);
        List<String> waiting = waiting(subjects, startedAt, now);
        List<VariantReport> treatments =
                primary().variants().subList(1, primary().variants().size());
        if (!breached.isEmpty() && breached.size() == treatments.size()) {
            return new Advice(Action.ROLL_BACK, plan.control(), "Go back to " + plan.control() + ".", breaches());
        }
        if (!waiting.isEmpty()) {
            return new Advice(
                    Action.KEEP_RUNNING,
                    null,
                    "Keep it running: it is too early to decide.",
                    together(waiting, breaches()));
        }
        if (best.isPresent()) {
            VariantReport variant = best.get();
            return new Advice(
                    Action.SHIP,
                    variant.variant(),
                    "Ship " + variant.variant() + ".",
                    together(List.of(words(variant)), breaches()));
        }
        List<VariantReport> worse = treatments.stream()
                .filter(variant -> isFound(variant, false) || breached.contains(variant.variant()))
                .toList();
        if (worse.size() == treatments.size()) {
            return new Advice(
                    Action.KEEP_CONTROL,
                    plan.control(),
                    "Keep " + plan.control() + ".",
                    together(worse.stream().map(this::words).toList(), breaches()));
        }
        return new Advice(
                Action.KEEP_RUNNING,
                null,
                "Keep it running, or stop it without a winner: nothing has been found yet.",
                together(treatments.stream().map(this::words).toList(), breaches()));
    }

    private List<String> waiting(Map<String, Long> subjects, Instant startedAt, Instant now) {
        List<String> waiting = new ArrayList<>();
        Duration ran = Duration.between(startedAt, now);
        if (ran.compareTo(Duration.ofDays(plan.minimumDays())) < 0) {
            waiting.add("It has run for %d of %d days.".formatted(ran.toDays(), plan.minimumDays()));
        }
        primary().variants().forEach(variant -> {
            long seen = subjects.getOrDefault(variant.variant(), 0L);
            if (seen < plan.minimumSubjects()) {
                waiting.add("%s has %d of %d subjects.".formatted(variant.variant(), seen, plan.minimumSubjects()));
            }
        });
        return waiting;
    }

    private MetricReport primary() {
        return metrics.getFirst();
    }

    private Optional<VariantReport> best(Set<String> breached) {
        return primary().variants().stream()
                .filter(variant -> isFound(variant, true) && !breached.contains(variant.variant()))
                .max(Comparator.comparingDouble(
                        variant -> primary().higherIsBetter() ? variant.mean() : -variant.mean()));
    }

    private boolean isFound(VariantReport variant, boolean better) {
        LiftReport lift = variant.lift();
        return lift != null
                && lift.significant()
                && (lift.difference() > 0 == primary().higherIsBetter()) == better;
    }

    private Set<String> breached() {
        return metrics.stream()
                .flatMap(metric -> metric.variants().stream())
                .filter(VariantReport::breached)
                .map(VariantReport::variant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> breaches() {
        List<String> words = new ArrayList<>();
        metrics.stream()
                .filter(metric -> metric.role() == Role.GUARDRAIL)
                .forEach(metric -> metric.variants().stream()
                        .filter(VariantReport::breached)
                        .forEach(variant -> words.add("%s breaches the guardrail %s: %s"
                                .formatted(variant.variant(), metric.name(), interval(variant.lift())))));
        return words;
    }

    private String words(VariantReport variant) {
        LiftReport lift = variant.lift();
        if (lift == null) {
            return "%s has too few subjects to be compared.".formatted(variant.variant());
        }
        String found = lift.significant() ? "differs from " : "does not differ for certain from ";
        return "%s %s%s in %s: %s"
                .formatted(
                        variant.variant(), found, plan.control(), plan.primary().name(), interval(lift));
    }

    private static String interval(@Nullable LiftReport lift) {
        return lift == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%+.1f %% (between %+.1f and %+.1f %%).",
                        lift.percent(),
                        lift.percentFrom(),
                        lift.percentUntil());
    }

    private static List<String> together(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
