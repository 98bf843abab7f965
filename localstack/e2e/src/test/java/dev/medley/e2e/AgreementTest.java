package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.topology.Medley;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Topology, running system and documentation say the same. */
class AgreementTest {

    private final Api api = Stage.api();
    private final JsonNode document = api.get("/api/docs/openapi.json").is(200).at("");

    @Test
    void theRunningSystemHasTheTopologysFunctionsAndRoutes() {
        Set<String> running = new TreeSet<>();
        for (JsonNode function : api.get("/_twin/status").is(200).at("/functions")) {
            function.path("routes").forEach(route -> running.add(route.asText()));
        }
        Set<String> wanted = new TreeSet<>();
        Medley.TOPOLOGY.functions().forEach(function -> wanted.addAll(function.routes()));
        assertThat(running).isEqualTo(wanted);
    }

    @Test
    void everyDocumentedPathBelongsToARouteAndEveryRouteIsDocumented() {
        List<String> routes = Medley.TOPOLOGY.functions().stream()
                .flatMap(function -> function.paths().stream())
                .toList();
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).allSatisfy(path -> assertThat(routes).anyMatch(path::startsWith));
        assertThat(routes)
                .filteredOn(route -> !route.equals("/api/docs"))
                // The same operations under another name of the tenant.
                .filteredOn(route -> !route.equals("/default/controller/v1"))
                .allSatisfy(route -> assertThat(paths).anyMatch(path -> path.startsWith(route)));
    }

    @Test
    void everyDocumentedOperationAnswersAndNoneWithA500() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String concrete = path.getKey().replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
                    if (method.equals("get") || method.equals("post")) {
                        ApiAnswer apiAnswer = method.equals("get") ? api.get(concrete) : api.post(concrete, "{}");
                        assertThat(apiAnswer.status()).as(concrete).isLessThan(500);
                        assertThat(apiAnswer.body()).as(concrete).doesNotContain("route-unknown");
                    }
                }));
    }
}
