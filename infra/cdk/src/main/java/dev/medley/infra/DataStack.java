package dev.medley.infra;

import dev.medley.topology.Topology;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticache.CfnReplicationGroup;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** Everything that is kept: database, buckets, secrets, and the counts of requests. */
final class DataStack extends Stack {

    private static final Port POSTGRESQL = Port.tcp(5432);

    private final Stage stage;
    private final FoundationStack foundation;
    private final StageSecrets secrets;
    private final DatabaseCluster cluster;
    private final SecurityGroup poolGroup;
    private final SecurityGroup databaseGroup;
    private final CfnReplicationGroup redis;
    private String mediaDomain = "";

    DataStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("data"));
        this.stage = stage;
        this.foundation = foundation;
        this.secrets = new StageSecrets(this, stage, foundation.key(), topology);
        this.poolGroup = reachable("PoolGroup", "The connection pool", foundation.functions(), POSTGRESQL);
        this.databaseGroup = reachable("DatabaseGroup", "The database", foundation.migrator(), POSTGRESQL);
        databaseGroup.addIngressRule(Peer.securityGroupId(poolGroup.getSecurityGroupId()), POSTGRESQL, "from the pool");
        this.cluster = Database.in(this, stage, foundation, databaseGroup);
        this.redis = Redis.in(
                this,
                stage,
                foundation,
                reachable("RedisGroup", "Redis", foundation.functions(), Port.tcp(Redis.PORT)));
        buckets(topology);
    }

    StageSecrets secrets() {
        return secrets;
    }

    DatabaseCluster cluster() {
        return cluster;
    }

    /** Where functions count requests together; encrypted. */
    String redisUrl() {
        return "rediss://%s:%d".formatted(redis.getAttrPrimaryEndPointAddress(), Redis.PORT);
    }

    /** Where everybody reads what is public of media. */
    String mediaUrl() {
        return "https://" + mediaDomain;
    }

    /** Name and password of the database's owner. */
    ISecret databaseOwner() {
        return Objects.requireNonNull(cluster.getSecret());
    }

    /** The security group of the database. */
    ISecurityGroup databaseGroup() {
        return databaseGroup;
    }

    /** The security group of the connection pool. */
    ISecurityGroup poolGroup() {
        return poolGroup;
    }

    private SecurityGroup reachable(String id, String description, ISecurityGroup from, Port port) {
        SecurityGroup group = foundation.securityGroup(this, id, description);
        group.addIngressRule(Peer.securityGroupId(from.getSecurityGroupId()), port, "from those who need it");
        return group;
    }

    private void buckets(Topology topology) {
        Bucket accessLogs = Bucket.Builder.create(this, "AccessLogs")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                // Access logs name requests, not their content; S3 delivers them without a right to our key.
                .encryption(BucketEncryption.S3_MANAGED)
                .lifecycleRules(List.of(
                        LifecycleRule.builder().expiration(Duration.days(90)).build()))
                .removalPolicy(stage.keeping().ofData())
                .autoDeleteObjects(!stage.keeping().protectedData())
                .build();
        AcceptedNagFindings.finding(accessLogs, "AwsSolutions-S1", "It is itself where the access logs go.");
        ObjectBucket buckets = new ObjectBucket(stage);
        for (var bucket : topology.buckets()) {
            IBucket made = buckets.make(this, bucket, foundation.key(), accessLogs);
            bucket.publicPrefix().ifPresent(prefix -> {
                mediaDomain = MediaDistribution.in(this, stage, made, prefix);
                MalwareProtection.of(this, stage, made);
            });
        }
        if (!stage.keeping().protectedData()) {
            ProviderLogs.of(this, foundation, "Custom::S3AutoDeleteObjects");
        }
    }
}
