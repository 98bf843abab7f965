package dev.medley.infra;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.rds.AuroraPostgresClusterEngineProps;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.BackupProps;
import software.amazon.awscdk.services.rds.ClusterInstance;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.CredentialsBaseOptions;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterEngine;
import software.amazon.awscdk.services.rds.IClusterEngine;
import software.amazon.awscdk.services.rds.IClusterInstance;
import software.amazon.awscdk.services.rds.RotationSingleUserOptions;
import software.amazon.awscdk.services.rds.ServerlessV2ClusterInstanceProps;
import software.amazon.awscdk.services.sam.CfnApplication;
import software.amazon.awscdk.services.secretsmanager.SecretRotation;
import software.constructs.Construct;

/** PostgreSQL 17: Aurora, which grows and shrinks with the load. Its owner's password changes every month. */
final class Database {

    /** The one database of the cluster. */
    static final String NAME = "medley";

    /** Statements are counted, but those of roles, which can hold passwords; slow ones are logged, without their values. */
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.track_utility", "0",
            "log_min_duration_statement", "1000",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0"));

    private static final SubnetSelection APART =
            SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();

    private Database() {}

    static DatabaseCluster in(Construct scope, Stage stage, FoundationStack foundation, ISecurityGroup callees) {
        Capacity capacity = stage.capacity();
        Retention keeping = stage.keeping();
        String name = stage.named("database");
        // Made before RDS makes it, unencrypted and for ever.
        LogGroup logs = foundation.logGroup(scope, "DatabaseLogs", "/aws/rds/cluster/" + name + "/postgresql");
        DatabaseCluster cluster = DatabaseCluster.Builder.create(scope, "Database")
                .clusterIdentifier(name)
                .engine(engine())
                .defaultDatabaseName(NAME)
                .credentials(owner(stage, foundation.key()))
                .vpc(foundation.vpc())
                .vpcSubnets(APART)
                .securityGroups(List.of(callees))
                .serverlessV2MinCapacity(capacity.minUnits())
                .serverlessV2MaxCapacity(capacity.maxUnits())
                .writer(instance("Writer"))
                .readers(standbys(capacity.copies() - 1))
                .storageEncryptionKey(foundation.key())
                .iamAuthentication(true)
                .backup(BackupProps.builder()
                        .retention(Duration.days(keeping.backupDays()))
                        .build())
                .copyTagsToSnapshot(true)
                .parameters(PARAMETERS)
                .cloudwatchLogsExports(List.of("postgresql"))
                .deletionProtection(keeping.protectedData())
                .removalPolicy(keeping.ofData())
                .build();
        cluster.getNode().addDependency(logs);
        rotateOwner(scope, stage, foundation, cluster);
        if (!keeping.protectedData()) {
            AcceptedNagFindings.finding(cluster, "AwsSolutions-RDS10", "This stage is there to be thrown away.");
        }
        return cluster;
    }

    private static void rotateOwner(Construct scope, Stage stage, FoundationStack foundation, DatabaseCluster cluster) {
        String name = stage.named("database-rotation");
        LogGroup logs = foundation.logGroup(scope, "RotationLogs", "/aws/lambda/" + name);
        SecretRotation rotation = cluster.addRotationSingleUser(RotationSingleUserOptions.builder()
                .automaticallyAfter(Duration.days(30))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .build());
        CfnApplication function =
                (CfnApplication) Objects.requireNonNull(rotation.getNode().findChild("Resource"));
        function.addPropertyOverride("Parameters.functionName", name);
        function.getNode().addDependency(logs);
    }

    private static IClusterEngine engine() {
        return DatabaseClusterEngine.auroraPostgres(AuroraPostgresClusterEngineProps.builder()
                .version(AuroraPostgresEngineVersion.VER_17_9)
                .build());
    }

    private static Credentials owner(Stage stage, IKey key) {
        return Credentials.fromGeneratedSecret(
                "medley_owner",
                CredentialsBaseOptions.builder()
                        .secretName(stage.named("database-owner"))
                        .encryptionKey(key)
                        .build());
    }

    private static List<IClusterInstance> standbys(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> instance("Standby" + number))
                .toList();
    }

    private static IClusterInstance instance(String id) {
        return ClusterInstance.serverlessV2(
                id,
                ServerlessV2ClusterInstanceProps.builder()
                        .scaleWithWriter(true)
                        .enablePerformanceInsights(true)
                        .build());
    }
}
