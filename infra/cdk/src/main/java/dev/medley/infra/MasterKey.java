package dev.medley.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The one key that a stage's data, queues, secrets and logs are encrypted with; KMS rotates it once a year. */
final class MasterKey {

    private static final List<String> USE = List.of("kms:Decrypt", "kms:GenerateDataKey*");

    private MasterKey() {}

    /** Answers the key by its ARN, so that no stack that uses it later changes its policy: theirs are the roles. */
    static IKey in(Construct scope, Stage stage) {
        Key key = Key.Builder.create(scope, "Key")
                .alias("alias/medley-" + stage.name())
                .enableKeyRotation(true)
                .pendingWindow(Duration.days(stage.keeping().protectedData() ? 30 : 7))
                .removalPolicy(stage.keeping().ofData())
                .build();
        // These write to encrypted queues and topics in their own name: S3 tells of new objects, CloudWatch of alarms,
        // EventBridge of what became of mails.
        List.of("s3", "cloudwatch", "events").forEach(service -> key.addToResourcePolicy(forService(service)));
        key.addToResourcePolicy(forLogs());
        return Key.fromKeyArn(scope, "KeyByArn", key.getKeyArn());
    }

    private static PolicyStatement forService(String service) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service + ".amazonaws.com")))
                .actions(USE)
                .resources(List.of("*"))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build();
    }

    private static PolicyStatement forLogs() {
        String groups = "arn:%s:logs:%s:%s:log-group:*".formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID);
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logs." + Aws.REGION + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"))
                .resources(List.of("*"))
                .conditions(Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:logs:arn", groups)))
                .build();
    }
}
