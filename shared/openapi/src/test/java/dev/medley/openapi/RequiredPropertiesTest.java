package dev.medley.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredPropertiesTest {

    private static final String SCHEMA = """
            {'type': 'object', 'required': ['a', 'b', 'gone'], 'properties': {
              'a': {'type': 'string'}, 'b': {'type': 'boolean', 'default': false}, 'c': {'type': ['string', 'null']},
              'd': {'type': 'string'}, 'e': {'type': ['string', 'null'], 'x-may-be-missing': {}}}}""";

    private final ObjectNode document = Json.of("""
            {'paths': {'/things': {'post': {
              'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/New'}}}},
              'responses': {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Page'}}}}}
            }}},
            'components': {'schemas': {
              'New': %1$s,
              'Page': {'properties': {'items': {'items': {'$ref': '#/components/schemas/View'}}}},
              'View': %1$s}}}""".formatted(SCHEMA));

    @Test
    void whatHasADefaultNeedNotBeSent() {
        RequiredProperties.correct(document);
        assertThat(required("New")).containsExactly("a");
    }

    @Test
    void whatMayBeNullIsAlwaysAnswered() {
        RequiredProperties.correct(document);
        assertThat(required("View")).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsLeftOutWhereItWouldBeNullIsNot() {
        RequiredProperties.correct(document);
        assertThat(required("View")).doesNotContain("e");
    }

    private List<String> required(String schema) {
        return JsonTree.texts(document.at("/components/schemas/" + schema + "/required"));
    }
}
