package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    /** Actions for which IAM knows no narrower resource. */
    private static final Set<String> UNBOUNDED = Set.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments",
            "polly:SynthesizeSpeech",
            "transcribe:ListVocabularies",
            "translate:TranslateText");

    private final Templates templates = Templates.of("prod");
    private final Resources stack = templates.stack("functions");
    private final LambdaPolicies policies = new LambdaPolicies(templates);

    @Test
    void starsStandOnlyWhereIamKnowsNothingNarrower() {
        assertThat(stack.of("AWS::IAM::Policy")
                        .flatMap(LambdaPolicies::statements)
                        .filter(statement -> LambdaPolicies.resources(statement).contains("*"))
                        .flatMap(statement -> LambdaPolicies.actions(statement).stream()))
                .isNotEmpty()
                .allMatch(UNBOUNDED::contains);
    }

    /** What Medley has no client of. */
    @Test
    void noServiceIsAllowedThatNoCodeCalls() {
        assertThat(stack.of("AWS::IAM::Policy")
                        .flatMap(LambdaPolicies::statements)
                        .flatMap(statement -> LambdaPolicies.actions(statement).stream()))
                .isNotEmpty()
                .noneMatch(action -> action.matches("(comprehend|sagemaker):.*|transcribe:StartStream.*"));
    }

    /** The CDK makes further ones where a policy is longer than IAM takes. */
    @Test
    void everyRoleHasOnePolicy() {
        assertThat(Templates.of("prod").stack("functions").of("AWS::IAM::ManagedPolicy"))
                .isEmpty();
    }

    @Test
    void aWorkerTakesFromItsOwnQueueOnly() {
        assertThat(policies.allowed("speech-work", "sqs:ReceiveMessage")).containsExactly(queue("speech-work"));
        assertThat(policies.allowed("speech-api", "sqs:ReceiveMessage")).isEmpty();
    }

    @Test
    void objectsAreOpenByPrefix() {
        String bucket = "arn:${AWS::Partition}:s3:::medley-prod-${AWS::AccountId}-${AWS::Region}-recordings";
        assertThat(policies.allowed("predictions-work", "s3:GetObject"))
                .containsExactlyInAnyOrder(bucket + "/renditions/*", bucket + "/originals/*", bucket + "/optimized/*");
        assertThat(policies.allowed("predictions-api", "s3:GetObject")).containsExactly(bucket + "/exports/*");
        assertThat(policies.allowed("predictions-work", "s3:PutObject")).isEmpty();
        assertThat(policies.allowed("audio-api", "s3:PutObject")).containsExactly(bucket + "/uploads/*");
        assertThat(policies.allowed("audio-arrivals", "s3:GetObject")).containsExactly(bucket + "/uploads/*");
    }

    @Test
    void mailGoesOutInTheStagesNameOnly() {
        assertThat(policies.statements("identity-mail")
                        .filter(statement -> LambdaPolicies.actions(statement).contains("ses:SendEmail")))
                .singleElement()
                .satisfies(statement -> assertThat(statement
                                .at("/Condition/StringEquals/ses:FromAddress")
                                .asText())
                        .isEqualTo("no-reply@medley.example"));
        assertThat(policies.allowed("audio-api", "ses:SendEmail")).isEmpty();
    }

    @Test
    void textMessagesGoToPhonesOnlyAndFromWhereTheyAreSent() {
        for (String lambda : List.of("notifications-api", "notifications-devices")) {
            assertThat(policies.statements(lambda)
                            .filter(statement ->
                                    LambdaPolicies.actions(statement).contains("sns:Publish")))
                    .singleElement()
                    .satisfies(statement -> {
                        assertThat(statement.has("Resource")).isFalse();
                        assertThat(Resources.text(statement.at("/NotResource")))
                                .isEqualTo("arn:${AWS::Partition}:sns:*:*:*");
                    });
        }
        assertThat(policies.statements("notifications-mail")
                        .flatMap(statement -> LambdaPolicies.actions(statement).stream()))
                .doesNotContain("sns:Publish");
    }

    @Test
    void onlyTheModelsOfTheStageMayBeAsked() {
        assertThat(policies.allowed("transcripts-work", "bedrock:InvokeModel"))
                .hasSize(2)
                .allMatch(arn -> arn.endsWith("amazon.nova-*"));
        assertThat(policies.allowed("identity-api", "bedrock:InvokeModel")).isEmpty();
    }

    @Test
    void eachServiceOfModelsIsOpenToThoseWhoAskItOnly() {
        assertThat(List.of(
                        "chat-answers", "predictions-work", "speech-syntheses", "speech-translations", "speech-work"))
                .extracting(lambda -> policies.statements(lambda)
                        .flatMap(statement -> LambdaPolicies.actions(statement).stream())
                        .filter(action -> action.matches("(bedrock|polly|transcribe|translate):.*"))
                        .map(action -> action.replaceAll(":.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString())
                .containsExactly("[bedrock]", "[]", "[polly]", "[bedrock, translate]", "[transcribe]");
    }

    @Test
    void theKeyServesOnlyThroughTheServicesThatKeepData() {
        assertThat(keyUses("audio-api"))
                .singleElement()
                .satisfies(
                        statement -> assertThat(Resources.texts(statement.at("/Condition/StringEquals/kms:ViaService")))
                                .containsExactlyInAnyOrder(
                                        "s3.${AWS::Region}.amazonaws.com",
                                        "sqs.${AWS::Region}.amazonaws.com",
                                        "secretsmanager.${AWS::Region}.amazonaws.com"));
    }

    @Test
    void dataKeysAreUsedBoundToWhoseTheyAre() {
        assertThat(List.of("account-data-api", "transcripts-work"))
                .allSatisfy(lambda -> assertThat(dataKeyUses(lambda))
                        .singleElement()
                        .satisfies(statement -> {
                            assertThat(statement
                                            .at("/Condition/Null/kms:EncryptionContext:account")
                                            .asText())
                                    .isEqualTo("false");
                            assertThat(Resources.texts(statement.at(
                                            "/Condition/ForAllValues:StringEquals/kms:EncryptionContextKeys")))
                                    .containsExactly("account", "provider");
                        }));
        assertThat(dataKeyUses("audio-api")).isEmpty();
    }

    @Test
    void accountDataAloneHasDataKeysMade() {
        assertThat(dataKeyUses("account-data-api").flatMap(statement -> LambdaPolicies.actions(statement).stream()))
                .containsExactlyInAnyOrder("kms:Decrypt", "kms:GenerateDataKey");
        assertThat(dataKeyUses("transcripts-work").flatMap(statement -> LambdaPolicies.actions(statement).stream()))
                .containsExactly("kms:Decrypt");
    }

    @Test
    void eachLambdaReadsTheSecretsThatItNeedsAndNoOther() {
        assertThat(policies.readSecrets("identity-api")).containsExactlyInAnyOrder("database-role-identity", "master");
        assertThat(policies.readSecrets("identity-mail")).containsExactly("database-role-identity");
        assertThat(policies.readSecrets("audio-api")).containsExactlyInAnyOrder("database-role-audio", "cursors");
        assertThat(policies.readSecrets("audio-arrivals")).containsExactly("database-role-audio");
        assertThat(policies.readSecrets("devices-api")).containsExactlyInAnyOrder("database-role-devices", "master");
        assertThat(policies.readSecrets("orders-payments"))
                .containsExactlyInAnyOrder("database-role-orders", "cursors");
        assertThat(Medley.TOPOLOGY
                        .workers()
                        .map(Worker::queue)
                        .filter(queue -> policies.readSecrets(queue).contains("master")))
                .containsExactlyInAnyOrder(
                        "notifications-campaigns",
                        "notifications-devices",
                        "notifications-mail",
                        "webhooks-deferred-deliveries",
                        "webhooks-deliveries",
                        "webhooks-slow-deliveries",
                        "webhooks-unproven-deliveries");
    }

    @Test
    void aRightOfOneLambdaIsNotTheOthers() {
        assertThat(policies.allowed("identity-mail", "ses:SendEmail")).isNotEmpty();
        assertThat(policies.allowed("identity-bulk", "ses:SendEmail")).isEmpty();
        assertThat(policies.allowed("audio-schedules", "sqs:SendMessage")).contains(queue("audio-arrivals"));
        assertThat(policies.allowed("audio-api", "sqs:SendMessage")).doesNotContain(queue("audio-arrivals"));
    }

    @Test
    void onlyWhoSendsToConnectionsMay() {
        String any = "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:*/prod/%s/@connections/*";
        assertThat(List.of("realtime-socket", "realtime-events", "realtime-schedules"))
                .allSatisfy(lambda -> assertThat(policies.allowed(lambda, "execute-api:ManageConnections"))
                        .containsExactlyInAnyOrder(any.formatted("POST"), any.formatted("DELETE")));
        assertThat(List.of("realtime-api", "notifications-inbox"))
                .allSatisfy(lambda -> assertThat(policies.allowed(lambda, "execute-api:ManageConnections"))
                        .isEmpty());
    }

    @Test
    void theHealthCheckMayAskWhatItAsks() {
        assertThat(policies.allowed("platform-api", "sqs:GetQueueAttributes")).contains(queue("platform-erasure"));
        assertThat(policies.allowed("platform-api", "s3:ListBucket")).hasSize(1);
        assertThat(policies.allowed("platform-schedules", "s3:ListBucket")).isEmpty();
    }

    private Stream<JsonNode> dataKeyUses(String lambda) {
        return keyUses(lambda)
                .filter(statement -> !statement.at("/Condition/Null").isMissingNode());
    }

    private Stream<JsonNode> keyUses(String lambda) {
        return policies.statements(lambda)
                .filter(statement -> LambdaPolicies.actions(statement).contains("kms:Decrypt"));
    }

    private String queue(String name) {
        return "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:" + templates.named(name);
    }
}
