package dev.medley.infra;

import software.amazon.awscdk.Aws;

/**
 * Physical names of what another stack makes. Queues, buckets and Lambdas are met by name and not by CloudFormation
 * export: an export that is in use cannot go, so the topology could never lose a queue or a function again.
 */
record Arns(Stage stage) {

    /** The alias that points at the version in service. */
    static final String LIVE = "live";

    String queue(String name) {
        return regional("sqs", stage.named(name));
    }

    String lambda(String name) {
        return regional("lambda", "function:" + stage.named(name));
    }

    String bucket(String name) {
        return "arn:%s:s3:::%s".formatted(Aws.PARTITION, bucketName(name));
    }

    String bucketName(String name) {
        return bucketPrefix() + name;
    }

    /** Bucket names are unique in the whole world, hence account and region. */
    String bucketPrefix() {
        return stage.named("%s-%s-".formatted(Aws.ACCOUNT_ID, Aws.REGION));
    }

    String queueUrlPrefix() {
        return "https://sqs.%s.%s/%s/%s".formatted(Aws.REGION, Aws.URL_SUFFIX, Aws.ACCOUNT_ID, stage.named(""));
    }

    /** ARN of something in this account and region. */
    String regional(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s".formatted(Aws.PARTITION, service, Aws.REGION, Aws.ACCOUNT_ID, resource);
    }
}
