package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SelectedSubnets;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.elasticache.CfnReplicationGroup;
import software.amazon.awscdk.services.elasticache.CfnSubnetGroup;
import software.constructs.Construct;

/**
 * Valkey, in which all functions count requests together. What is in it may be lost at any time: functions count by
 * themselves then.
 */
final class Redis {

    static final int PORT = 6379;

    private Redis() {}

    static CfnReplicationGroup in(Construct scope, Stage stage, FoundationStack foundation, ISecurityGroup callees) {
        int copies = stage.capacity().copies();
        SelectedSubnets apart = foundation
                .vpc()
                .selectSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build());
        CfnSubnetGroup subnets = CfnSubnetGroup.Builder.create(scope, "RedisSubnets")
                .cacheSubnetGroupName(stage.named("redis"))
                .description("Where Redis stands")
                .subnetIds(apart.getSubnetIds())
                .build();
        CfnReplicationGroup redis = CfnReplicationGroup.Builder.create(scope, "Redis")
                .replicationGroupId(stage.named("redis"))
                .replicationGroupDescription("Counts of requests")
                .engine("valkey")
                .engineVersion("8.0")
                .cacheNodeType("cache.t4g.micro")
                .numCacheClusters(copies)
                .automaticFailoverEnabled(copies > 1)
                .multiAzEnabled(copies > 1)
                .port(PORT)
                .cacheSubnetGroupName(subnets.getCacheSubnetGroupName())
                .securityGroupIds(List.of(callees.getSecurityGroupId()))
                .transitEncryptionEnabled(true)
                .transitEncryptionMode("required")
                .atRestEncryptionEnabled(true)
                .kmsKeyId(foundation.key().getKeyArn())
                .build();
        redis.getNode().addDependency(subnets);
        AcceptedNagFindings.finding(redis, "AwsSolutions-AEC5", "Its security group lets in the functions alone.");
        AcceptedNagFindings.finding(
                redis,
                "AwsSolutions-AEC6",
                "It holds counts of requests, and its security group lets in the functions alone.");
        if (copies == 1) {
            AcceptedNagFindings.finding(redis, "AwsSolutions-AEC4", "Without it functions count by themselves.");
        }
        return redis;
    }
}
