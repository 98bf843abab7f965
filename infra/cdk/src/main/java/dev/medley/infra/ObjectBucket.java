package dev.medley.infra;

import dev.medley.topology.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.QueueConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/**
 * A bucket of the topology. Recordings of voices are personal, so the stage's own key guards them, by way of a bucket
 * key that spares a KMS call for each object; what everybody reads by the CDN is encrypted by S3's own key, which CloudFront
 * needs no right to. There are no versions: what a user erases is gone.
 */
final class ObjectBucket {

    private static final int HOUR = 3600;

    private final Stage stage;
    private final Arns arns;

    ObjectBucket(Stage stage) {
        this.stage = stage;
        this.arns = new Arns(stage);
    }

    IBucket make(Construct scope, Bucket bucket, IKey key, IBucket accessLogs) {
        var description = software.amazon.awscdk.services.s3.Bucket.Builder.create(scope, bucket.name())
                .bucketName(arns.bucketName(bucket.name()))
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .cors(List.of(browsers()))
                .serverAccessLogsBucket(accessLogs)
                .serverAccessLogsPrefix(bucket.name() + "/")
                .removalPolicy(stage.keeping().ofData())
                .autoDeleteObjects(!stage.keeping().protectedData());
        var made = (bucket.publicPrefix().isPresent()
                        ? description.encryption(BucketEncryption.S3_MANAGED)
                        : description
                                .encryption(BucketEncryption.KMS)
                                .encryptionKey(key)
                                .bucketKeyEnabled(true))
                .build();
        made.addLifecycleRule(LifecycleRule.builder()
                .id("unfinished-uploads")
                .abortIncompleteMultipartUploadAfter(software.amazon.awscdk.Duration.days(1))
                .build());
        new TreeMap<>(bucket.expiry()).forEach((prefix, age) -> made.addLifecycleRule(expiry(prefix, age)));
        new TreeSet<>(bucket.seldomRead()).forEach(prefix -> made.addLifecycleRule(cheaper(prefix)));
        tellOfArrivals(made, bucket.arrivals());
        return made;
    }

    private CorsRule browsers() {
        return CorsRule.builder()
                .allowedOrigins(stage.site().origins())
                .allowedMethods(List.of(HttpMethods.GET, HttpMethods.HEAD, HttpMethods.PUT))
                .allowedHeaders(List.of("*"))
                // A multipart upload is finished by naming the ETag of each part.
                .exposedHeaders(List.of("ETag"))
                .maxAge(HOUR)
                .build();
    }

    private static LifecycleRule expiry(String prefix, Duration age) {
        return LifecycleRule.builder()
                .id("expiry-of-" + prefix)
                .prefix(prefix)
                .expiration(software.amazon.awscdk.Duration.days(age.toDays()))
                .build();
    }

    /** S3 finds out by itself what is read; each object is there at once, wherever it lies. */
    private static LifecycleRule cheaper(String prefix) {
        return LifecycleRule.builder()
                .id("cheaper-" + prefix)
                .prefix(prefix)
                .transitions(List.of(Transition.builder()
                        .storageClass(StorageClass.INTELLIGENT_TIERING)
                        .transitionAfter(software.amazon.awscdk.Duration.days(30))
                        .build()))
                .build();
    }

    /** In the bucket's own description, as the CDK's way would add a Lambda that does no more than this. */
    private void tellOfArrivals(software.amazon.awscdk.services.s3.Bucket made, Map<String, String> arrivals) {
        CfnBucket description =
                (CfnBucket) Objects.requireNonNull(made.getNode().getDefaultChild());
        List<QueueConfigurationProperty> told = new TreeMap<>(arrivals)
                .entrySet().stream()
                        .map(arrival -> toQueue(arrival.getKey(), arrival.getValue()))
                        .toList();
        description.setNotificationConfiguration(NotificationConfigurationProperty.builder()
                .queueConfigurations(told)
                .build());
    }

    private QueueConfigurationProperty toQueue(String prefix, String queue) {
        FilterRuleProperty under =
                FilterRuleProperty.builder().name("prefix").value(prefix).build();
        return QueueConfigurationProperty.builder()
                .event("s3:ObjectCreated:*")
                .queue(arns.queue(queue))
                .filter(NotificationFilterProperty.builder()
                        .s3Key(S3KeyFilterProperty.builder()
                                .rules(List.of(under))
                                .build())
                        .build())
                .build();
    }
}
