package dev.medley.infra;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroupImportOptions;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.rds.CfnDBProxyEndpoint;
import software.amazon.awscdk.services.rds.ClientPasswordAuthType;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterAttributes;
import software.amazon.awscdk.services.rds.DatabaseProxy;
import software.amazon.awscdk.services.rds.IDatabaseCluster;
import software.amazon.awscdk.services.rds.ProxyTarget;
import software.constructs.Construct;

/**
 * RDS Proxy: lets a thousand Lambdas share the few connections that PostgreSQL can bear. It comes after the migrator, who
 * creates the roles that it signs in as: until it can, AWS does not call it ready.
 */
final class PoolStack extends Stack {

    private final DatabaseProxy pool;
    private final String readerEndpoint;

    PoolStack(Construct scope, Stage stage, FoundationStack foundation, DataStack data) {
        super(scope, stage.named("pool"));
        String name = stage.named("pool");
        // Made before RDS makes it, unencrypted and for ever.
        LogGroup logs = foundation.logGroup(this, "Logs", "/aws/rds/proxy/" + name);
        this.pool = DatabaseProxy.Builder.create(this, "Pool")
                .dbProxyName(name)
                .proxyTarget(ProxyTarget.fromCluster(cluster(data)))
                .secrets(Stream.concat(Stream.of(data.databaseOwner()), data.secrets().databaseRoles().stream())
                        .toList())
                .vpc(foundation.vpc())
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .securityGroups(List.of(data.poolGroup()))
                .requireTls(true)
                .clientPasswordAuthType(ClientPasswordAuthType.POSTGRES_SCRAM_SHA_256)
                .borrowTimeout(Duration.seconds(5))
                .maxConnectionsPercent(90)
                // What the driver asks for as it connects; the pool does not pass that on.
                .initQuery("SET extra_float_digits = 3")
                .build();
        pool.getNode().addDependency(logs);
        this.readerEndpoint = stage.capacity().copies() > 1 ? reader(stage, foundation, data) : "";
    }

    private String reader(Stage stage, FoundationStack foundation, DataStack data) {
        return CfnDBProxyEndpoint.Builder.create(this, "Reader")
                .dbProxyName(pool.getDbProxyName())
                .dbProxyEndpointName(stage.named("reader"))
                .targetRole("READ_ONLY")
                .vpcSubnetIds(foundation.vpc().getIsolatedSubnets().stream()
                        .map(ISubnet::getSubnetId)
                        .toList())
                .vpcSecurityGroupIds(List.of(data.poolGroup().getSecurityGroupId()))
                .build()
                .getAttrEndpoint();
    }

    /** Where functions read what may be somewhat behind; empty where the database has one copy. */
    String readerEndpoint() {
        return readerEndpoint;
    }

    /** Where functions meet the database. */
    String endpoint() {
        return pool.getEndpoint();
    }

    /** The cluster without the right to change its security group, which belongs to another stack. */
    private IDatabaseCluster cluster(DataStack data) {
        return DatabaseCluster.fromDatabaseClusterAttributes(
                this,
                "Cluster",
                DatabaseClusterAttributes.builder()
                        .clusterIdentifier(data.cluster().getClusterIdentifier())
                        .engine(data.cluster().getEngine())
                        .port(5432)
                        .securityGroups(List.of(SecurityGroup.fromSecurityGroupId(
                                this,
                                "DatabaseGroup",
                                data.databaseGroup().getSecurityGroupId(),
                                SecurityGroupImportOptions.builder()
                                        .mutable(false)
                                        .build())))
                        .build());
    }
}
