package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import org.junit.jupiter.api.Test;

class PoolStackTest {

    private final Templates templates = Templates.of("prod");
    private final JsonNode pool =
            templates.stack("pool").of("AWS::RDS::DBProxy").findFirst().orElseThrow();

    @Test
    void itSpeaksTlsAndSignsInAsTheOwnerAndAsEachFunction() {
        assertThat(pool.path("RequireTLS").asBoolean()).isTrue();
        assertThat(pool.path("Auth")).hasSize(1 + Medley.TOPOLOGY.functions().size());
    }

    @Test
    void eachFunctionHasARoleOfItsOwn() {
        assertThat(Medley.TOPOLOGY.functions())
                .allSatisfy(function -> assertThat(templates
                                .stack("data")
                                .one(
                                        "AWS::SecretsManager::Secret",
                                        "Name",
                                        templates.named("database-role-" + function.name()))
                                .at("/GenerateSecretString/SecretStringTemplate")
                                .asText())
                        .isEqualTo("{\"username\":\"" + function.databaseRole() + "\"}"));
    }

    @Test
    void itIsMadeAfterTheRolesThatItSignsInAs() {
        assertThat(templates.dependencies("pool")).contains("migration");
        assertThat(templates.dependencies("functions")).contains("pool");
    }

    @Test
    void analyticsReadsFromAReplicaWhereThereIsOne() {
        assertThat(templates
                        .stack("pool")
                        .one("AWS::RDS::DBProxyEndpoint", "DBProxyEndpointName", "medley-prod-reader")
                        .path("TargetRole")
                        .asText())
                .isEqualTo("READ_ONLY");
        assertThat(Templates.of("dev").stack("pool").of("AWS::RDS::DBProxyEndpoint"))
                .isEmpty();
    }

    @Test
    void itsLogsEnd() {
        assertThat(templates
                        .stack("pool")
                        .one("AWS::Logs::LogGroup", "LogGroupName", "/aws/rds/proxy/medley-prod-pool"))
                .isNotNull();
    }
}
