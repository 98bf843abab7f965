package dev.medley.migrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.migration.AuditCheck;
import dev.medley.migration.FunctionRoles;
import dev.medley.migration.Migrator;
import dev.medley.migration.RoleGrant;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Migrates the database as its owner, then sees to the roles that the functions connect as. Any failure is thrown, so that the
 * deployment stops before new code meets an old schema. Given {@code {"grant": {"email": ..., "role": ...}}} it gives that
 * account that role instead, and given {@code {"verifyAudit": true}} it verifies the audit; any other input does not matter.
 */
public final class MigrationHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final String ARN = "_ARN";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> input, Context context) {
        try (SecretsManagerClient secrets = SecretsManagerClient.create()) {
            JsonNode owner = secret(secrets, System.getenv(Environment.DATABASE_SECRET + ARN));
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(System.getenv(Environment.DATABASE_URL));
            database.setUser(owner.path("username").asText());
            database.setPassword(owner.path("password").asText());
            if (input.get("grant") instanceof Map<?, ?> grant) {
                new RoleGrant(String.valueOf(grant.get("email")), String.valueOf(grant.get("role"))).apply(database);
                return Map.of("granted", true);
            }
            if (input.containsKey("verifyAudit")) {
                AuditCheck.Result result = AuditCheck.run(database);
                return Map.of("intact", result.intact(), "detail", result.text());
            }
            int migrations = new Migrator(database, MigrationHandler.class.getClassLoader()).migrate();
            FunctionRoles functionRoles = new FunctionRoles(database);
            functionRoles.publishFunctions();
            for (Function function : Medley.TOPOLOGY.functions()) {
                String name = System.getenv(Environment.DATABASE_ROLE_SECRETS) + function.name();
                functionRoles.grant(
                        function, secret(secrets, name).path("password").asText());
            }
            return Map.of("migrations", migrations);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The database is not ready for this version", e);
        }
    }

    private static JsonNode secret(SecretsManagerClient secrets, String nameOrArn) throws JsonProcessingException {
        return JSON.readTree(
                secrets.getSecretValue(request -> request.secretId(nameOrArn)).secretString());
    }
}
