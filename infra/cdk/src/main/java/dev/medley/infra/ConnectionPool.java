package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.rds.ClientPasswordAuthType;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseProxy;
import software.amazon.awscdk.services.rds.ProxyTarget;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** RDS Proxy: lets a thousand Lambdas share the few connections that PostgreSQL can bear. */
final class ConnectionPool {

    private ConnectionPool() {}

    /** A pool that the role of this secret may use. */
    static DatabaseProxy in(Construct scope, Stage stage, DatabaseCluster cluster, ISecret role, PoolNetwork network) {
        return DatabaseProxy.Builder.create(scope, "Pool")
                .dbProxyName(stage.named("pool"))
                .proxyTarget(ProxyTarget.fromCluster(cluster))
                .secrets(List.of(role))
                .vpc(network.foundation().vpc())
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .securityGroups(List.of(network.group()))
                .requireTls(true)
                .clientPasswordAuthType(ClientPasswordAuthType.POSTGRES_SCRAM_SHA_256)
                .borrowTimeout(Duration.seconds(5))
                .maxConnectionsPercent(90)
                // The driver sets this on each new connection, which would tie the session to one client.
                .initQuery("SET extra_float_digits = 3")
                .build();
    }

    /** Where the pool stands. */
    record PoolNetwork(FoundationStack foundation, ISecurityGroup group) {}
}
