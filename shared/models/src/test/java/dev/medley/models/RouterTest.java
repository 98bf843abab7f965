package dev.medley.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.metrics.Metric;
import dev.medley.metrics.MetricSample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RouterTest {

    private final List<String> asked = new ArrayList<>();
    private final List<MetricSample> measured = new ArrayList<>();
    private Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private record Named(String name) implements Provider {
        @Override
        public Model model() {
            return new Model(name, "m", "1");
        }
    }

    @Test
    void theFirstInTheConfiguredOrderAnswers() {
        assertThat(router("b", "a").ask(this::answer)).isEqualTo("b");
        assertThat(asked).containsExactly("b");
    }

    @Test
    void whoDoesNotAnswerIsPassedOver() {
        assertThat(router("a", "b").ask(failing("a", ModelFailure.Kind.UNAVAILABLE)))
                .isEqualTo("b");
        assertThat(router("a", "b").ask(failing("a", ModelFailure.Kind.UNSUPPORTED)))
                .isEqualTo("b");
    }

    @Test
    void inputAtFaultIsOfferedToNobodyElse() {
        Router<Named> router = router("a", "b");
        assertThatThrownBy(() -> router.ask(failing("a", ModelFailure.Kind.REFUSED)))
                .isInstanceOf(ModelFailure.class);
        assertThat(asked).containsExactly("a");
    }

    @Test
    void whoKeepsFailingIsLeftAloneAndTriedAgainLater() {
        Router<Named> router = router("a", "b");
        for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
            String _ = router.ask(failing("a", ModelFailure.Kind.UNAVAILABLE));
        }
        asked.clear();
        String _ = router.ask(failing("a", ModelFailure.Kind.UNAVAILABLE));
        assertThat(asked).containsExactly("b");

        clock = Clock.offset(clock, CircuitBreaker.PAUSE.plus(Duration.ofSeconds(1)));
        asked.clear();
        assertThat(router.ask(this::answer)).isEqualTo("a");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void eachQuestionIsMeasured() {
        assertThat(router("a", "b").ask(failing("a", ModelFailure.Kind.UNAVAILABLE)))
                .isEqualTo("b");
        assertThat(measured).extracting(one -> one.dimensions().get("provider")).containsExactly("a", "b");
        assertThat(measured)
                .extracting(one -> one.metrics().getLast())
                .containsExactly(
                        new Metric("failures", Metric.Kind.COUNT, 1), new Metric("failures", Metric.Kind.COUNT, 0));
    }

    @Test
    void aRouterNeedsSomebodyToAsk() {
        assertThatThrownBy(() -> router("nobody")).hasMessageContaining("nobody");
    }

    private Router<Named> router(String... order) {
        return new Router<>(
                "naming",
                List.of(new Named("a"), new Named("b")),
                List.of(order),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return clock.instant();
                    }
                },
                measured::add);
    }

    private String answer(Named adapter) {
        asked.add(adapter.name());
        return adapter.name();
    }

    private Function<Named, String> failing(String who, ModelFailure.Kind kind) {
        return adapter -> {
            asked.add(adapter.name());
            if (adapter.name().equals(who)) {
                throw new ModelFailure(kind, "no");
            }
            return adapter.name();
        };
    }
}
