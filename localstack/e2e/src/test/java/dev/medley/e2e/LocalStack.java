package dev.medley.e2e;

import java.net.URI;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * LocalStack and PostgreSQL in containers, in place of the twin's own servers; queues, buckets and notifications are those
 * that {@code localstack/init} makes. Needs Docker: {@code mvn verify -Plocalstack}.
 */
final class LocalStack {

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
        return new EmulatedStage(
                        aws.getEndpoint(),
                        aws.getRegion(),
                        database.getJdbcUrl(),
                        new EmulatedStage.Login(database.getUsername(), database.getPassword()))
                .start();
    }
}
