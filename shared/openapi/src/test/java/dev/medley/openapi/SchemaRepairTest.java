package dev.medley.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SchemaRepairTest {

    private static JsonNode repaired(String schema) {
        ObjectNode document = Json.schemas("{'Thing': " + schema + "}");
        SchemaRepair.repair(document);
        return document.at("/components/schemas/Thing");
    }

    @Test
    void aNullableReferenceIsOneOrTheOther() {
        assertThat(repaired("{'type': 'null', 'allOf': [{'$ref': '#/x'}], 'description': 'why'}"))
                .isEqualTo(Json.of("{'description': 'why', 'anyOf': [{'$ref': '#/x'}, {'type': 'null'}]}"));
    }

    @Test
    void whatMayBeNullAndAnythingElseIsOfNoType() {
        assertThat(repaired("{'type': 'null', 'description': 'why'}")).isEqualTo(Json.of("{'description': 'why'}"));
    }

    @Test
    void aNullableTextIsNoObject() {
        assertThat(repaired("{'type': ['string', 'object', 'null']}"))
                .isEqualTo(Json.of("{'type': ['string', 'null']}"));
    }

    @Test
    void whatHasPropertiesIsAnObject() {
        assertThat(repaired("{'properties': {'type': {'type': 'string'}}}")
                        .path("type")
                        .asText())
                .isEqualTo("object");
    }

    @Test
    void allowedValuesAreAnEnum() {
        assertThat(repaired("{'type': 'string', 'allowableValues': ['a', 'b']}"))
                .isEqualTo(Json.of("{'type': 'string', 'enum': ['a', 'b']}"));
    }

    @Test
    void anEnumOfWhatMayBeNullHoldsNull() {
        assertThat(repaired("{'type': ['string', 'null'], 'pattern': 'a|b'}"))
                .isEqualTo(Json.of("{'type': ['string', 'null'], 'enum': ['a', 'b', null]}"));
    }

    @Test
    void listsSayWhatIsInThem() {
        assertThat(repaired("{'type': 'array', 'items': {}, 'x-items': 'UUID'}"))
                .isEqualTo(Json.of("{'type': 'array', 'items': {'type': 'string', 'format': 'uuid'}}"));
        assertThat(repaired("{'type': 'array', 'items': {}, 'x-items': 'String'}"))
                .isEqualTo(Json.of("{'type': 'array', 'items': {'type': 'string'}}"));
        assertThat(repaired("{'type': 'array', 'items': {}, 'x-items': 'Thing'}"))
                .isEqualTo(Json.of("{'type': 'array', 'items': {'$ref': '#/components/schemas/Thing'}}"));
        assertThat(repaired("{'type': 'array', 'items': {}, 'x-items': 'Other'}"))
                .isEqualTo(Json.of("{'type': 'array', 'items': {}}"));
    }

    @Test
    void aPropertyNamedAfterItsOwnSchemaGoes() {
        assertThat(repaired("{'properties': {'id': {}, 'Thing': {'name': 'Thing'}}, 'required': ['Thing', 'id']}"))
                .isEqualTo(Json.of("{'type': 'object', 'properties': {'id': {}}, 'required': ['id']}"));
    }

    @Test
    void aParameterIsThereOrNotAndNeverNull() {
        assertThat(repaired(
                        "{'in': 'query', 'explode': false, 'schema': {'type': ['string', 'null'], 'pattern': 'a|b'}}"))
                .isEqualTo(Json.of("{'in': 'query', 'schema': {'type': 'string', 'enum': ['a', 'b']}}"));
        assertThat(repaired("{'in': 'query', 'schema': {'type': 'null', 'allOf': [{'$ref': '#/x'}]}}"))
                .isEqualTo(Json.of("{'in': 'query', 'schema': {'$ref': '#/x'}}"));
    }
}
