package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Environment;
import org.junit.jupiter.api.Test;

class MigrationStackTest {

    private final Resources stack = Templates.of("prod").stack("migration");
    private final JsonNode migrator = stack.one("AWS::Lambda::Function", "FunctionName", "medley-prod-migrator");

    @Test
    void theMigratorRunsWithEachDeploymentThatChangesIt() {
        assertThat(stack.of("Custom::Trigger"))
                .singleElement()
                .satisfies(trigger -> assertThat(Resources.text(trigger.path("HandlerArn")))
                        .startsWith("${MigratorFunctionCurrentVersion".replace("Migrator", "migrator")));
        assertThat(migrator.path("Handler").asText()).isEqualTo("dev.medley.migrator.MigrationHandler");
        assertThat(migrator.has("SnapStart")).isFalse();
    }

    @Test
    void itMeetsTheDatabaseItselfAndNotThePool() {
        String url = Resources.text(migrator.at("/Environment/Variables/" + Environment.DATABASE_URL));
        assertThat(url).startsWith("jdbc:postgresql://").contains("Database").doesNotContain("Pool");
    }

    @Test
    void itIsTheOwnerAndKnowsWhereTheFunctionsRolesAre() {
        JsonNode environment = migrator.at("/Environment/Variables");
        assertThat(Resources.text(environment.path(Environment.DATABASE_SECRET + "_ARN")))
                .contains("DatabaseSecret");
        assertThat(environment.path(Environment.DATABASE_ROLE_SECRETS).asText())
                .isEqualTo("medley-prod-database-role-");
    }

    @Test
    void eachDayTheDatabaseIsBackedUpToS3() {
        assertThat(stack.of("AWS::Events::Rule")).singleElement().satisfies(rule -> {
            assertThat(rule.path("ScheduleExpression").asText()).isEqualTo("rate(1 day)");
            assertThat(rule.at("/Targets/0/Input").asText()).isEqualTo("{\"backup\":\"\"}");
        });
        assertThat(Resources.text(migrator.at("/Environment/Variables/" + Environment.BUCKET_PREFIX)))
                .startsWith("medley-prod-");
    }
}
