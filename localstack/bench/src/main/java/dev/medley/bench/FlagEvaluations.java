package dev.medley.bench;

import dev.medley.featureflags.Buckets;
import dev.medley.featureflags.Condition;
import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.FlagDefinition;
import dev.medley.featureflags.FlagType;
import dev.medley.featureflags.Operator;
import dev.medley.featureflags.Prerequisite;
import dev.medley.featureflags.Ruleset;
import dev.medley.featureflags.RulesetDocument;
import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import dev.medley.featureflags.Targeting;
import dev.medley.featureflags.TargetingRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Evaluations of flags in the process, one thread, among a hundred flags. The baseline is a bucket alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlagEvaluations {

    private static final Map<String, Object> VARIANTS = Map.of("on", true, "off", false);
    private static final Split HALF = new Split(null, Map.of("on", 50_000, "off", 50_000), null);

    private final Ruleset ruleset;
    private final EvaluationContext context = new EvaluationContext(
            "01930000-0000-7000-8000-000000000000", Map.of("tier", "pro", "version", "2.10.0", "age", 30));

    /** Compiles a hundred flags. */
    public FlagEvaluations() {
        Stream<FlagDefinition> plain =
                IntStream.range(0, 96).mapToObj(i -> flag("plain-" + i, serving(Serving.of("on"))));
        Stream<FlagDefinition> others = Stream.of(
                flag("static", serving(Serving.of("on"))),
                flag("split", serving(new Serving(null, HALF))),
                flag("last-of-ten-rules", serving(Serving.of("off"), tenRules())),
                flag(
                        "prerequisite",
                        new Targeting(
                                true,
                                "off",
                                List.of(new Prerequisite("split", List.of("on"))),
                                List.of(),
                                List.of(),
                                Serving.of("on"))));
        ruleset = Ruleset.compile(
                1, new RulesetDocument(Stream.concat(plain, others).toList(), List.of()));
    }

    @Benchmark
    public Object baselineBucket() {
        return Buckets.of("split", "01930000-0000-7000-8000-000000000000");
    }

    @Benchmark
    public Object staticFlag() {
        return ruleset.evaluate("static", context);
    }

    @Benchmark
    public Object splitFlag() {
        return ruleset.evaluate("split", context);
    }

    @Benchmark
    public Object lastOfTenRules() {
        return ruleset.evaluate("last-of-ten-rules", context);
    }

    @Benchmark
    public Object prerequisite() {
        return ruleset.evaluate("prerequisite", context);
    }

    private static TargetingRule[] tenRules() {
        Condition isFree = Condition.of("tier", Operator.EQUALS, "free");
        return IntStream.range(0, 10)
                .mapToObj(i -> new TargetingRule(
                        "rule-" + i,
                        List.of(i < 9 ? isFree : Condition.of("tier", Operator.IN, "pro", "enterprise")),
                        new Serving(null, HALF)))
                .toArray(TargetingRule[]::new);
    }

    private static Targeting serving(Serving otherwise, TargetingRule... rules) {
        return new Targeting(true, "off", List.of(), List.of(), List.of(rules), otherwise);
    }

    private static FlagDefinition flag(String key, Targeting targeting) {
        return new FlagDefinition(key, FlagType.BOOLEAN, key, true, VARIANTS, targeting.allocated(null), null);
    }
}
