package dev.medley.infra;

import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Right.ReadMasterSecret;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.ISecurityGroup;

/**
 * What a Lambda of a stage stands on: where it runs, who lets it in and what it is told.
 *
 * @param group the security group that the database or its pool knows it by
 * @param environment in the names that both runtimes use
 */
record StageEnvironment(
        Stage stage,
        FoundationStack foundation,
        DataStack data,
        ISecurityGroup group,
        Map<String, String> environment) {

    /** Stands behind the name of a variable that holds not a secret but where it is. */
    static final String ARN = "_ARN";

    /** For functions. They meet the database through the pool. */
    static StageEnvironment ofFunctions(Stage stage, FoundationStack foundation, DataStack data, PoolStack pool) {
        Arns arns = new Arns(stage);
        Map<String, String> environment = common(stage);
        environment.put(Environment.PUBLIC_URL, stage.site().publicUrl());
        environment.put(Environment.WEB_SOCKET_URL, "wss://" + stage.site().webSocketDomain());
        environment.put(
                Environment.CONNECTIONS_ENDPOINT, "https://" + stage.site().webSocketDomain());
        environment.put(Environment.MAIL_FROM, stage.site().mailFrom());
        environment.put(Environment.QUEUE_URL_PREFIX, arns.queueUrlPrefix());
        environment.put(Environment.BUCKET_PREFIX, arns.bucketPrefix());
        environment.put(
                Environment.ALLOWED_ORIGINS, String.join(",", stage.site().origins()));
        // The proxy's certificate is of Amazon's public kind, which the JDK knows. A driver that does not know how old
        // the
        // server is sends statements as it connects, and a SET keeps the proxy's connection to one client.
        environment.put(Environment.DATABASE_URL, pooled(pool.endpoint()));
        if (!pool.readerEndpoint().isEmpty()) {
            environment.put(Environment.DATABASE_READER_URL, pooled(pool.readerEndpoint()));
        }
        environment.put(Environment.PARAMETERS, StageEnvironment.parameters(stage));
        environment.put(Environment.REDIS_URL, data.redisUrl());
        environment.put(Environment.MEDIA_URL, data.mediaUrl());
        environment.put(Environment.MEDIA_SCAN, "guardduty");
        environment.put(Environment.PROVIDER_KEYS_KMS_KEY_ARN, foundation.key().getKeyArn());
        environment.putAll(stage.site().logins().environment(stage));
        addSettings(environment, stage);
        for (OptionalSecret secret : OptionalSecret.values()) {
            if (secret.isIn(stage)) {
                environment.put(secret.variable() + ARN, secret.name(stage));
            }
        }
        return new StageEnvironment(stage, foundation, data, foundation.functions(), environment);
    }

    private static String pooled(String endpoint) {
        return jdbc(
                endpoint,
                "assumeMinServerVersion=17&sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    /** For one of a function's Lambdas: with where its own secrets are. */
    StageEnvironment of(Function function, String lambda) {
        boolean master = function.rightsOf(lambda).contains(new ReadMasterSecret());
        Map<String, String> whole = new TreeMap<>(environment);
        whole.put(Environment.DATABASE_SECRET + ARN, StageSecrets.databaseRoleName(stage, function.name()));
        whole.put(
                Environment.MASTER_SECRET + ARN,
                master ? StageSecrets.masterName(stage) : StageSecrets.cursorsName(stage));
        return new StageEnvironment(stage, foundation, data, group, whole);
    }

    /** For the migrator. It meets the database itself, as its owner. */
    static StageEnvironment ofMigrator(Stage stage, FoundationStack foundation, DataStack data) {
        Map<String, String> environment = common(stage);
        // RDS signs the cluster's certificate itself and the JDK does not know it: encrypted, not verified.
        environment.put(
                Environment.DATABASE_URL,
                jdbc(data.cluster().getClusterEndpoint().getHostname(), "sslmode=require"));
        environment.put(Environment.DATABASE_SECRET + ARN, data.databaseOwner().getSecretArn());
        environment.put(Environment.BUCKET_PREFIX, new Arns(stage).bucketPrefix());
        environment.put(Environment.DATABASE_ROLE_SECRETS, StageSecrets.databaseRoleName(stage, ""));
        return new StageEnvironment(stage, foundation, data, foundation.migrator(), environment);
    }

    /** Where operators put settings that are to count without a deployment. */
    static String parameters(Stage stage) {
        return "/medley/" + stage.name();
    }

    private static Map<String, String> common(Stage stage) {
        Map<String, String> environment = new TreeMap<>();
        environment.put(Environment.STAGE, stage.name());
        environment.put("JAVA_TOOL_OPTIONS", "--enable-native-access=ALL-UNNAMED");
        return environment;
    }

    private static void addSettings(Map<String, String> environment, Stage stage) {
        stage.site().settings().forEach((variable, value) -> {
            if (environment.putIfAbsent(variable, value) != null) {
                throw new IllegalArgumentException(
                        "cdk.json: " + stage.name() + ".settings." + variable + " is for the stacks to say");
            }
        });
    }

    private static String jdbc(String host, String parameters) {
        return "jdbc:postgresql://%s:5432/%s?%s".formatted(host, Database.NAME, parameters);
    }
}
