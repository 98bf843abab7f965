package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataStackTest {

    private final Resources prod = Templates.of("prod").stack("data");
    private final Resources dev = Templates.of("dev").stack("data");

    @Test
    void theDatabaseIsEncryptedBackedUpAndNotDeletedByMistake() {
        JsonNode cluster = prod.of("AWS::RDS::DBCluster").findFirst().orElseThrow();
        assertThat(cluster.path("EngineVersion").asText()).startsWith("17.");
        assertThat(cluster.path("StorageEncrypted").asBoolean()).isTrue();
        assertThat(cluster.path("DeletionProtection").asBoolean()).isTrue();
        assertThat(cluster.path("BackupRetentionPeriod").asInt()).isEqualTo(35);
    }

    @Test
    void statementsAreCountedAndSlowOnesLoggedWithoutTheirValues() {
        JsonNode parameters = prod.of("AWS::RDS::DBClusterParameterGroup")
                .findFirst()
                .orElseThrow()
                .path("Parameters");
        assertThat(parameters.path("shared_preload_libraries").asText()).isEqualTo("pg_stat_statements");
        assertThat(parameters.path("log_min_duration_statement").asText()).isEqualTo("1000");
        assertThat(parameters.path("log_parameter_max_length").asText()).isEqualTo("0");
        assertThat(parameters.path("pg_stat_statements.track_utility").asText()).isEqualTo("0");
    }

    @Test
    void productionsDatabaseHasAStandby() {
        assertThat(prod.of("AWS::RDS::DBInstance")).hasSize(2);
        assertThat(dev.of("AWS::RDS::DBInstance")).hasSize(1);
    }

    @Test
    void dataOutlivesItsStackExceptWhereItIsThereToBeThrownAway() {
        assertThat(prod.whole("AWS::RDS::DBCluster").map(DataStackTest::deletion))
                .containsExactly("RetainExceptOnCreate");
        assertThat(prod.whole("AWS::S3::Bucket").map(DataStackTest::deletion)).containsOnly("RetainExceptOnCreate");
        assertThat(dev.whole("AWS::S3::Bucket").map(DataStackTest::deletion)).containsOnly("Delete");
    }

    @Test
    void onlyPoolMigratorAndRotationReachTheDatabase() {
        String group = prod.of("AWS::RDS::DBCluster")
                .map(cluster -> cluster.at("/VpcSecurityGroupIds/0/Fn::GetAtt/0"))
                .findFirst()
                .orElseThrow()
                .asText();
        Stream<JsonNode> own = prod.one("AWS::EC2::SecurityGroup", "GroupDescription", "The database")
                .path("SecurityGroupIngress")
                .valueStream();
        Stream<JsonNode> added = prod.of("AWS::EC2::SecurityGroupIngress")
                .filter(rule -> rule.at("/GroupId/Fn::GetAtt/0").asText().equals(group));
        assertThat(Stream.concat(own, added).map(rule -> Resources.text(rule.get("SourceSecurityGroupId"))))
                .satisfiesExactlyInAnyOrder(
                        source -> assertThat(source).contains("Migrator"),
                        source -> assertThat(source).contains("PoolGroup"),
                        source -> assertThat(source).contains("Rotation"));
    }

    @Test
    void theOwnersPasswordChangesEveryMonth() {
        assertThat(prod.of("AWS::SecretsManager::RotationSchedule"))
                .singleElement()
                .satisfies(rotation -> assertThat(
                                rotation.at("/RotationRules/ScheduleExpression").asText())
                        .isEqualTo("rate(30 days)"));
    }

    @Test
    void theMasterSecretIsMadeUpByAws() {
        assertThat(prod.one("AWS::SecretsManager::Secret", "Name", "medley-prod-master")
                        .at("/GenerateSecretString/PasswordLength")
                        .asInt())
                .isGreaterThanOrEqualTo(32);
    }

    @Test
    void requestsAreCountedInAnEncryptedRedisThatFunctionsAloneReach() {
        JsonNode redis = prod.one("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupId", "medley-prod-redis");
        assertThat(redis.at("/TransitEncryptionMode").asText()).isEqualTo("required");
        assertThat(redis.at("/AtRestEncryptionEnabled").asBoolean()).isTrue();
        assertThat(redis.at("/NumCacheClusters").asInt()).isEqualTo(2);
        assertThat(redis.at("/AutomaticFailoverEnabled").asBoolean()).isTrue();
    }

    @Test
    void whatAFailedFirstDeploymentMadeIsNotInTheWayOfTheNext() {
        assertThat(Templates.of("prod").stacks())
                .contains("foundation", "mail", "migration", "function-audio", "web-socket", "observability")
                .hasSize(10 + Medley.TOPOLOGY.functions().size());
        assertThat(Templates.of("prod").stacks().stream()
                        .map(Templates.of("prod")::stack)
                        .flatMap(stack -> stack.byId().values().stream())
                        .map(DataStackTest::deletion))
                .contains("RetainExceptOnCreate")
                .doesNotContain("Retain");
    }

    @Test
    void destroyingDevelopmentLeavesNothing() {
        assertThat(Templates.of("dev").stacks().stream()
                        .map(Templates.of("dev")::stack)
                        .flatMap(stack -> stack.byId().values().stream())
                        .map(DataStackTest::deletion))
                .allMatch(deletion -> deletion.isEmpty() || deletion.equals("Delete"));
        assertThat(dev.of("Custom::S3AutoDeleteObjects")).hasSize(3);
    }

    private static String deletion(JsonNode resource) {
        return resource.path("DeletionPolicy").asText();
    }
}
