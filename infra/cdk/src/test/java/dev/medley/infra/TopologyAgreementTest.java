package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Bucket;
import dev.medley.topology.Function;
import dev.medley.topology.Inventory;
import dev.medley.topology.Medley;
import dev.medley.topology.Schedule;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyAgreementTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void aStageHasWhatTheTopologySaysAndNothingElse(String stage) {
        assertThat(new Deployed(Templates.of(stage)).inventory()).isEqualTo(Inventory.of(Medley.TOPOLOGY));
    }

    @Test
    void aNewFunctionIsOneEntryInTheTopology() {
        Topology grown = new Topology(
                List.of(Function.named("orders")
                        .routes("/orders", "/baskets")
                        .rootRoutes("/ORDERS/v1")
                        .workers(Worker.light("orders-mail", "order.placed"))
                        .schedules(Schedule.every(Duration.ofHours(1), "orders-expiry"))
                        .emits("order.placed")),
                List.of(new Bucket("invoices", Map.of("in/", "orders-mail"), Map.of("drafts/", Duration.ofDays(3)))));
        Deployed deployed = new Deployed(Templates.of("dev", grown, "templates-grown"));
        assertThat(deployed.inventory()).isEqualTo(Inventory.of(grown));
    }

    @Test
    void eachRouteCoversWhatIsBelowItToo() {
        List<String> expected = Inventory.of(Medley.TOPOLOGY).routes().stream()
                .flatMap(route -> Stream.of(route, route + "/{proxy+}"))
                .toList();
        assertThat(new Deployed(Templates.of("prod")).paths()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nothingOfTheLocalTwinIsDeployed() {
        assertThat(Templates.of("prod").texts().values()).isNotEmpty().noneMatch(text -> text.contains("_twin"));
    }
}
