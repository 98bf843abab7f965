package dev.medley.migrator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.migration.AuditCheck;
import dev.medley.migration.DatabaseBackup;
import dev.medley.migration.DatabaseRestore;
import dev.medley.migration.FunctionRoles;
import dev.medley.migration.Migrator;
import dev.medley.migration.RoleGrant;
import dev.medley.migration.S3BackupFolder;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Migrates the database as its owner, then sees to the roles that the functions connect as. Any failure is thrown, so that the
 * deployment stops before new code meets an old schema. Given {@code {"grant": {"email": ..., "role": ...}}} it gives that
 * account that role instead, given {@code {"verifyAudit": true}} it verifies the audit, given {@code {"backup": "<name>"}} it
 * writes a logical backup to S3 (without a name under today's date), and given {@code {"restore": "<name>"}} it brings one into an
 * empty database; any other input does not matter.
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
            if (input.containsKey("backup")) {
                String name = Objects.toString(input.get("backup"), "");
                return backup(
                        database, name.isBlank() ? LocalDate.now(ZoneOffset.UTC).toString() : name);
            }
            if (input.get("restore") instanceof String name) {
                return restore(database, name);
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

    private static Map<String, Object> backup(DataSource database, String name)
            throws SQLException, JsonProcessingException {
        try (S3Client s3 = S3Client.create()) {
            long rows = new DatabaseBackup(database, folder(s3, name)).write();
            System.out.println(backupMetric(System.getenv(Environment.STAGE), Instant.now()));
            return Map.of("backup", name, "rows", rows);
        }
    }

    /** A line of the log that CloudWatch makes a metric of; an alarm misses it when there was no backup. */
    static String backupMetric(String stage, Instant now) throws JsonProcessingException {
        String name = "backup.written";
        Map<String, Object> directive = Map.of(
                "Namespace",
                "Medley/" + stage,
                "Dimensions",
                List.of(List.of()),
                "Metrics",
                List.of(Map.of("Name", name, "Unit", "Count")));
        return JSON.writeValueAsString(Map.of(
                "_aws", Map.of("Timestamp", now.toEpochMilli(), "CloudWatchMetrics", List.of(directive)), name, 1));
    }

    private static Map<String, Object> restore(DataSource database, String name) throws SQLException {
        try (S3Client s3 = S3Client.create()) {
            DatabaseRestore restore = new DatabaseRestore(database, MigrationHandler.class.getClassLoader());
            return Map.of("restored", name, "rows", restore.from(folder(s3, name)));
        }
    }

    private static S3BackupFolder folder(S3Client s3, String name) {
        String bucket = System.getenv(Environment.BUCKET_PREFIX) + Medley.RECORDINGS;
        return new S3BackupFolder(s3, bucket, Medley.BACKUPS + name + "/");
    }

    private static JsonNode secret(SecretsManagerClient secrets, String nameOrArn) throws JsonProcessingException {
        return JSON.readTree(
                secrets.getSecretValue(request -> request.secretId(nameOrArn)).secretString());
    }
}
