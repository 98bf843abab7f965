package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class EventTypesTest {

    private final FunctionUnderTest function;

    EventTypesTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void theCatalogueHasWhatAllFunctionsPublishWithASchemaAndAnExampleThatItAllows() {
        JsonNode types = function.as(TestAccount.any())
                .get("/api/webhooks/event-types")
                .is(200)
                .at("/items");
        assertThat(types.findValuesAsText("type"))
                .contains("webhook.test")
                .containsAll(Medley.TOPOLOGY.functions().stream()
                        .flatMap(each -> each.publishes().stream())
                        .toList())
                .doesNotContain("notification.due", "bulk.requested");
        assertThat(types).allSatisfy(type -> {
            var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(type.get("schema"));
            assertThat(schema.validate(type.get("example"))).isEmpty();
            assertThat(schema.validate(type.get("example").deepCopy().path("data")))
                    .isNotEmpty();
            assertThat(type.at("/example/type")).isEqualTo(type.get("type"));
        });
        assertThat(types)
                .filteredOn(type -> type.get("type").asText().equals("recording.ready"))
                .singleElement()
                .satisfies(type -> assertThat(
                                type.at("/schema/properties/data/required/0").asText())
                        .isEqualTo("durationMs"));
    }
}
