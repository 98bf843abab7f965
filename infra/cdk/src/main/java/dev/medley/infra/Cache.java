package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.elasticache.CfnReplicationGroup;
import software.amazon.awscdk.services.elasticache.CfnSubnetGroup;
import software.constructs.Construct;

/**
 * Valkey for counters and caches; nothing in it is missed when it is gone. Nodes rather than ElastiCache Serverless,
 * which wants a cluster client, while Medley reaches every cache, the local one too, with a plain connection.
 */
final class Cache {

    private static final int PORT = 6379;

    private Cache() {}

    /** Makes the cache and answers its URL. */
    static String in(Construct scope, Stage stage, FoundationStack foundation, ISecurityGroup callees) {
        CfnSubnetGroup subnets = CfnSubnetGroup.Builder.create(scope, "CacheSubnets")
                .description("Where the cache stands")
                .subnetIds(foundation
                        .vpc()
                        .selectSubnets(SubnetSelection.builder()
                                .subnetType(SubnetType.PRIVATE_ISOLATED)
                                .build())
                        .getSubnetIds())
                .build();
        int nodes = stage.capacity().copies();
        CfnReplicationGroup cache = CfnReplicationGroup.Builder.create(scope, "Cache")
                .replicationGroupDescription("Counters and caches of Medley's functions")
                .engine("valkey")
                .engineVersion("8.0")
                .cacheNodeType(stage.capacity().cacheNode())
                .numCacheClusters(nodes)
                .automaticFailoverEnabled(nodes > 1)
                .multiAzEnabled(nodes > 1)
                .port(PORT)
                .cacheSubnetGroupName(subnets.getRef())
                .securityGroupIds(List.of(callees.getSecurityGroupId()))
                .atRestEncryptionEnabled(true)
                .kmsKeyId(foundation.key().getKeyArn())
                .transitEncryptionEnabled(true)
                .transitEncryptionMode("required")
                .build();
        AcceptedNagFindings.finding(
                cache,
                "AwsSolutions-AEC6",
                "A token would stand in every function's environment; the security group lets in the functions alone.");
        if (nodes == 1) {
            AcceptedNagFindings.finding(
                    cache, "AwsSolutions-AEC4", "Nothing is lost with the cache; this stage can wait for a new one.");
        }
        return "rediss://%s:%d".formatted(cache.getAttrPrimaryEndPointAddress(), PORT);
    }
}
