package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the firewall looks for, whether it counts that, as in prod here, or blocks it, as in staging. */
class FirewallTest {

    @Test
    void itCountsBeforeItBlocks() {
        assertThat(rules("prod"))
                .hasSize(6)
                .allSatisfy(rule -> assertThat(rule.at("/Action/Count").isObject()
                                || rule.at("/OverrideAction/Count").isObject())
                        .as(rule.toString())
                        .isTrue());
    }

    @Test
    void itBlocksWhereTheOperatorHasItDoSo() {
        assertThat(rules("staging"))
                .hasSize(6)
                .allSatisfy(rule -> assertThat(rule.at("/Action/Block").isObject()
                                || rule.at("/OverrideAction/None").isObject())
                        .as(rule.toString())
                        .isTrue());
    }

    @Test
    void itLooksForTheSameWhetherItCountsOrBlocks() {
        assertThat(rules("staging").map(rule -> rule.path("Statement").toString()))
                .isEqualTo(rules("prod")
                        .map(rule -> rule.path("Statement").toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void itStandsBeforeTheApiAndLogsWhatItFoundWithoutCredentials(String stage) {
        assertThat(api(stage).of("AWS::WAFv2::WebACLAssociation")).hasSize(1);
        assertThat(api(stage).of("AWS::WAFv2::LoggingConfiguration"))
                .singleElement()
                .satisfies(log -> {
                    assertThat(log.path("RedactedFields").toString()).contains("authorization", "cookie");
                    assertThat(log.at("/LoggingFilter/DefaultBehavior").asText())
                            .isEqualTo("DROP");
                    assertThat(log.at("/LoggingFilter/Filters/0/Conditions").findValuesAsText("Action"))
                            .containsExactly("BLOCK", "COUNT", "EXCLUDED_AS_COUNT");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void largeBodiesAndUnnamedAgentsAreCountedInAnyCase(String stage) {
        assertThat(rules(stage)
                        .flatMap(rule -> rule.at("/Statement/ManagedRuleGroupStatement/RuleActionOverrides")
                                .valueStream()))
                .hasSize(2)
                .allSatisfy(override ->
                        assertThat(override.at("/ActionToUse/Count").isObject()).isTrue())
                .extracting(override -> override.path("Name").asText())
                .containsExactlyInAnyOrder("SizeRestrictions_BODY", "NoUserAgent_HEADER");
    }

    @Test
    void addressesSendFewerRequestsWithoutACredentialAndFewestToSignIn() {
        assertThat(flood("floods").path("Limit").asInt()).isEqualTo(10_000);
        assertThat(flood("anonymous-floods").path("Limit").asInt()).isEqualTo(3_000);
        JsonNode credentials =
                flood("anonymous-floods").at("/ScopeDownStatement/NotStatement/Statement/OrStatement/Statements");
        assertThat(credentials).hasSize(2);
        assertThat(credentials.at("/0/SizeConstraintStatement/FieldToMatch").toString())
                .isEqualTo("{\"SingleHeader\":{\"Name\":\"authorization\"}}");
        assertThat(credentials.at("/1/ByteMatchStatement/FieldToMatch").toString())
                .isEqualTo("{\"SingleHeader\":{\"Name\":\"cookie\"}}");
        assertThat(credentials.at("/1/ByteMatchStatement/SearchString").asText())
                .isEqualTo("__Host-medley-session=");
        assertThat(flood("sign-in-floods").path("Limit").asInt()).isEqualTo(1_000);
        assertThat(flood("sign-in-floods")
                        .at("/ScopeDownStatement/ByteMatchStatement/SearchString")
                        .asText())
                .isEqualTo("/api/auth/");
    }

    private static JsonNode flood(String name) {
        return rules("prod")
                .filter(rule -> rule.path("Name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/Statement/RateBasedStatement");
    }

    private static Stream<JsonNode> rules(String stage) {
        return api(stage)
                .of("AWS::WAFv2::WebACL")
                .findFirst()
                .orElseThrow()
                .path("Rules")
                .valueStream();
    }

    private static Resources api(String stage) {
        return Templates.of(stage).stack("api");
    }
}
