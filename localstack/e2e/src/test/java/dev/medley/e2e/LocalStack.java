package dev.medley.e2e;

import dev.medley.embedded.Functions;
import dev.medley.embedded.RoleGrantEndpoint;
import dev.medley.emulators.LocalAws;
import dev.medley.emulators.QueueAccess;
import dev.medley.migration.Migrator;
import dev.medley.topology.Environment;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The same functions on LocalStack and PostgreSQL in containers, in place of the twin's own servers; queues, buckets and
 * notifications are those that {@code localstack/init} makes. Needs Docker: {@code mvn verify -Plocalstack}.
 */
final class LocalStack {

    private static final String PREFIX = "medley-local-";

    private LocalStack() {}

    static URI start() {
        LocalStackContainer aws = new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
                .withServices("s3", "sqs", "ses")
                .withEnv("SQS_ENDPOINT_STRATEGY", "path")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Checkout.home().resolve("localstack/init/ready.d/topology.sh"), 0755),
                        "/etc/localstack/init/ready.d/topology.sh")
                .waitingFor(Wait.forHttp("/_localstack/init/ready")
                        .forPort(4566)
                        .forResponsePredicate(body -> body.replace(" ", "").contains("\"completed\":true")));
        PostgreSQLContainer database = new PostgreSQLContainer(DockerImageName.parse("postgres:17"));
        aws.start();
        database.start();
        LocalAws.use(aws.getEndpoint(), aws.getEndpoint(), aws.getEndpoint(), aws.getSecretKey(), aws.getRegion());
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.getJdbcUrl());
        owner.setUser(database.getUsername());
        owner.setPassword(database.getPassword());
        int _ = new Migrator(owner, LocalStack.class.getClassLoader()).migrate();
        int port = Stage.freePort();
        QueueAccess queues = new QueueAccess(
                SqsClient::create, urlPrefix(aws), "arn:aws:sqs:" + aws.getRegion() + ":000000000000:" + PREFIX);
        Functions functions = new Functions(
                Checkout.home(),
                port,
                properties(aws, database, port),
                queues,
                all -> List.of(new RoleGrantEndpoint(owner), new LocalStackPages(aws.getEndpoint(), all)));
        Runtime.getRuntime().addShutdownHook(new Thread(functions::close));
        return functions.url();
    }

    private static String urlPrefix(LocalStackContainer aws) {
        return aws.getEndpoint() + "/queue/" + aws.getRegion() + "/000000000000/" + PREFIX;
    }

    private static Map<String, Object> properties(LocalStackContainer aws, PostgreSQLContainer database, int port) {
        return Map.of(
                Environment.property(Environment.STAGE),
                "local",
                Environment.property(Environment.PUBLIC_URL),
                "http://localhost:" + port,
                Environment.property(Environment.QUEUE_URL_PREFIX),
                urlPrefix(aws),
                Environment.property(Environment.BUCKET_PREFIX),
                PREFIX,
                Environment.property(Environment.MAIL_FROM),
                "no-reply@medley.local",
                Environment.property(Environment.DATABASE_URL),
                database.getJdbcUrl(),
                Environment.property(Environment.DATABASE_SECRET),
                "{\"username\": \"%s\", \"password\": \"%s\"}"
                        .formatted(database.getUsername(), database.getPassword()),
                Environment.property(Environment.MASTER_SECRET),
                "a master secret that only tests know",
                "medley.database-pool",
                "8");
    }
}
