package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import dev.medley.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutePlanTest {

    @Test
    void aStepInsideAnothersRouteGoesToThatOne() {
        Topology topology = new Topology(
                List.of(
                        Function.named("outer").routes("/a"),
                        Function.named("inner").routes("/a/b/c", "/x/y")),
                List.of());
        assertThat(RoutePlan.of(topology).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey(),
                                entry -> entry.getValue().name())))
                .containsOnlyKeys("a", "a/b", "a/b/c", "x/y")
                .containsEntry("a/b", "outer")
                .containsEntry("a/b/c", "inner");
    }

    @Test
    void whatIsOnesOwnGoesToIdentityButForAccountData() {
        assertThat(RoutePlan.of(Medley.TOPOLOGY))
                .hasEntrySatisfying(
                        "users/me", function -> assertThat(function.name()).isEqualTo("identity"))
                .hasEntrySatisfying(
                        "users/me/exports",
                        function -> assertThat(function.name()).isEqualTo("account-data"));
    }
}
