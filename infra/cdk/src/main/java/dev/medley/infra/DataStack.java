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
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseProxy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/** Everything that would be missed: database, buckets, secrets; and the cache, which would not. */
final class DataStack extends Stack {

    private static final Port POSTGRESQL = Port.tcp(5432);
    private static final Port REDIS = Port.tcp(6379);

    private final Stage stage;
    private final FoundationStack foundation;
    private final StageSecrets secrets;
    private final DatabaseCluster cluster;
    private final DatabaseProxy pool;
    private final String cacheUrl;

    DataStack(Construct scope, Stage stage, FoundationStack foundation, Topology topology) {
        super(scope, stage.named("data"));
        this.stage = stage;
        this.foundation = foundation;
        this.secrets = StageSecrets.in(this, stage, foundation.key());
        StageSecrets.ofLogins(this, stage, foundation.key());
        SecurityGroup poolGroup = reachable("PoolGroup", "The connection pool", foundation.functions(), POSTGRESQL);
        // The pool adds itself to those who may reach the database.
        SecurityGroup databaseGroup = reachable("DatabaseGroup", "The database", foundation.migrator(), POSTGRESQL);
        this.cluster = Database.in(this, stage, foundation, databaseGroup);
        this.pool = ConnectionPool.in(
                this, stage, cluster, secrets.databaseRole(), new ConnectionPool.PoolNetwork(foundation, poolGroup));
        this.cacheUrl =
                Cache.in(this, stage, foundation, reachable("CacheGroup", "The cache", foundation.functions(), REDIS));
        buckets(topology);
    }

    StageSecrets secrets() {
        return secrets;
    }

    DatabaseCluster cluster() {
        return cluster;
    }

    /** Name and password of the database's owner. */
    ISecret databaseOwner() {
        return Objects.requireNonNull(cluster.getSecret());
    }

    DatabaseProxy pool() {
        return pool;
    }

    /** {@code rediss://host:port}. */
    String cacheUrl() {
        return cacheUrl;
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
                .build();
        AcceptedNagFindings.finding(accessLogs, "AwsSolutions-S1", "It is itself where the access logs go.");
        ObjectBucket buckets = new ObjectBucket(stage);
        topology.buckets().forEach(bucket -> buckets.make(this, bucket, foundation.key(), accessLogs));
    }
}
