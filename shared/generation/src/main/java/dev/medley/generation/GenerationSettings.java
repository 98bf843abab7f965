package dev.medley.generation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which models write texts.
 *
 * @param routes who is asked for a task: {@code chat=cheapest:openai+anthropic}, {@code *=bedrock}; a strategy is {@code order}
 *     (as named), {@code weighted}, {@code cheapest}, {@code fastest} or {@code best}; nothing where nobody is asked
 * @param regions where texts may go, as the providers' settings name it; nothing for anywhere
 * @param ownKeys providers that are asked before all others for accounts that brought a key to them
 * @param monthlyBudget what all accounts together may spend in a month, in millionths of a dollar; nothing for no limit
 * @param keptFor how long an answer is kept for who asks the same again
 */
@ConfigurationProperties("medley.models.generation")
record GenerationSettings(
        @Bindable(defaultValue = "") List<String> routes,
        @Bindable(defaultValue = "") List<String> regions,
        @Bindable(defaultValue = "openai,anthropic") List<String> ownKeys,
        @Nullable @PositiveOrZero Long monthlyBudget,
        @NotNull @Bindable(defaultValue = "24h") Duration keptFor) {

    GenerationSettings {
        routes = named(routes);
        regions = named(regions);
        ownKeys = named(ownKeys);
        routes.forEach(RouteRule::parse);
    }

    private static List<String> named(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** The rule of a task; one that asks nobody where there is none. */
    RouteRule rule(String task) {
        List<RouteRule> rules = routes.stream().map(RouteRule::parse).toList();
        return rules.stream()
                .filter(rule -> rule.isOf(task))
                .findFirst()
                .or(() -> rules.stream().filter(RouteRule::isOfEvery).findFirst())
                .orElse(new RouteRule(task, RouteStrategy.ORDER, List.of()));
    }
}
