package dev.medley.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.models.ChatMessage;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.Model;
import dev.medley.models.TextGenerator;
import dev.medley.models.TextListener;
import dev.medley.usage.ModelCalls.ProviderSpeed;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RouteOrderTest {

    private static final GenerationRequest REQUEST =
            GenerationRequest.of("", List.of(ChatMessage.user("Hello?")), 1000);

    private final GenerationRoute dear = route("dear", 100, 90, 3);
    private final GenerationRoute cheap = route("cheap", 1, 10, 1);
    private final List<GenerationRoute> both = List.of(dear, cheap);

    @Test
    void eachStrategyHasItsOwnFirst() {
        RouteOrder order = new RouteOrder(
                () -> List.of(new ProviderSpeed("dear", 900), new ProviderSpeed("cheap", 300)), new Random(1));

        assertThat(order.of(both, RouteStrategy.ORDER, REQUEST)).containsExactly(dear, cheap);
        assertThat(order.of(both, RouteStrategy.CHEAPEST, REQUEST)).containsExactly(cheap, dear);
        assertThat(order.of(both, RouteStrategy.BEST, REQUEST)).containsExactly(dear, cheap);
        assertThat(order.of(both, RouteStrategy.FASTEST, REQUEST)).containsExactly(cheap, dear);
    }

    @Test
    void whoNobodyHasAskedIsTriedWhereSpeedDecides() {
        RouteOrder order = new RouteOrder(() -> List.of(new ProviderSpeed("cheap", 300)), new Random(1));

        assertThat(order.of(both, RouteStrategy.FASTEST, REQUEST)).containsExactly(dear, cheap);
    }

    @Test
    void weightsSayHowOftenEachIsTheFirst() {
        RouteOrder order = new RouteOrder(List::of, new Random(7));
        int first = 0;
        for (int i = 0; i < 4000; i++) {
            List<GenerationRoute> drawn = order.of(both, RouteStrategy.WEIGHTED, REQUEST);
            assertThat(drawn).containsExactlyInAnyOrder(dear, cheap);
            first += drawn.getFirst().equals(dear) ? 1 : 0;
        }
        assertThat(first).isBetween(2850, 3150);
    }

    @Test
    void aRuleNamesTaskStrategyAndProviders() {
        assertThat(RouteRule.parse("chat = cheapest: OpenAI + anthropic"))
                .isEqualTo(new RouteRule("chat", RouteStrategy.CHEAPEST, List.of("openai", "anthropic")));
        assertThat(RouteRule.parse("*=bedrock")).isEqualTo(new RouteRule("*", RouteStrategy.ORDER, List.of("bedrock")));
        assertThatIllegalArgumentException().isThrownBy(() -> RouteRule.parse("chat"));
        assertThatIllegalArgumentException().isThrownBy(() -> RouteRule.parse("chat=luckiest:openai"));
    }

    private static GenerationRoute route(String provider, long price, int quality, int weight) {
        TextGenerator generator = new TextGenerator() {
            @Override
            public Model model() {
                return new Model(provider, "a-model", "");
            }

            @Override
            public GeneratedText generate(GenerationRequest request, TextListener listener) {
                throw new AssertionError("Nobody asks");
            }
        };
        return new GenerationRoute(
                generator,
                new TokenPrice(price * 1000, price * 1000),
                "eu",
                quality,
                weight,
                new CircuitBreaker(Clock.systemUTC()));
    }
}
