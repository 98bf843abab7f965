package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.util.List;
import java.util.Set;
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
            "comprehend:DetectDominantLanguage",
            "comprehend:DetectSentiment",
            "polly:SynthesizeSpeech",
            "transcribe:StartStreamTranscription",
            "translate:TranslateText");

    private Templates templates = Templates.of("prod");
    private Resources stack = templates.stack("functions");

    @Test
    void starsStandOnlyWhereIamKnowsNothingNarrower() {
        assertThat(stack.of("AWS::IAM::Policy")
                        .flatMap(PermissionsTest::statements)
                        .filter(statement -> resources(statement).contains("*"))
                        .flatMap(statement -> actions(statement).stream()))
                .isNotEmpty()
                .allMatch(UNBOUNDED::contains);
    }

    @Test
    void whoEmitsEventsMaySendToTheirSubscribersAndToNobodyElse() {
        assertThat(allowed("predictions-api", "sqs:SendMessage"))
                .containsExactlyInAnyOrder(
                        queue("account-data-activity"), queue("notifications-inbox"), queue("predictions-work"));
    }

    @Test
    void theRelayMaySendToEveryQueue() {
        assertThat(allowed("platform-schedules", "sqs:SendMessage"))
                .containsExactlyInAnyOrderElementsOf(Medley.TOPOLOGY
                        .workers()
                        .map(Worker::queue)
                        .map(this::queue)
                        .toList());
    }

    @Test
    void aWorkerTakesFromItsOwnQueueOnly() {
        assertThat(allowed("speech-work", "sqs:ReceiveMessage")).containsExactly(queue("speech-work"));
        assertThat(allowed("speech-api", "sqs:ReceiveMessage")).isEmpty();
    }

    @Test
    void objectsAreOpenByPrefix() {
        String bucket = "arn:${AWS::Partition}:s3:::medley-prod-${AWS::AccountId}-${AWS::Region}-recordings";
        assertThat(allowed("predictions-work", "s3:GetObject")).containsExactly(bucket + "/renditions/*");
        assertThat(allowed("predictions-api", "s3:GetObject")).isEmpty();
        assertThat(allowed("predictions-work", "s3:PutObject")).isEmpty();
        assertThat(allowed("audio-api", "s3:PutObject")).containsExactly(bucket + "/*");
    }

    @Test
    void mailGoesOutInTheStagesNameOnly() {
        assertThat(policy("identity-mail")
                        .filter(statement -> actions(statement).contains("ses:SendEmail")))
                .singleElement()
                .satisfies(statement -> assertThat(statement
                                .at("/Condition/StringEquals/ses:FromAddress")
                                .asText())
                        .isEqualTo("no-reply@medley.example"));
        assertThat(allowed("audio-api", "ses:SendEmail")).isEmpty();
    }

    @Test
    void onlyTheModelsOfTheStageMayBeAsked() {
        assertThat(allowed("transcripts-work", "bedrock:InvokeModel"))
                .hasSize(2)
                .allMatch(arn -> arn.endsWith("amazon.nova-*"));
        assertThat(allowed("identity-api", "bedrock:InvokeModel")).isEmpty();
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
        assertThat(dataKeyUses("account-data-api").flatMap(statement -> actions(statement).stream()))
                .containsExactlyInAnyOrder("kms:Decrypt", "kms:GenerateDataKey");
        assertThat(dataKeyUses("transcripts-work").flatMap(statement -> actions(statement).stream()))
                .containsExactly("kms:Decrypt");
    }

    @Test
    void onlyIdentitysApiReadsTheSecretsOfSignInProviders() {
        templates = Templates.of("staging");
        stack = templates.stack("functions");
        assertThat(readSecrets("identity-api")).contains("login-google");
        assertThat(readSecrets("identity-mail")).doesNotContain("login-google");
        assertThat(readSecrets("audio-api")).doesNotContain("login-google");
    }

    @Test
    void eachLambdaReadsTheSecretsThatItNeedsAndNoOther() {
        assertThat(readSecrets("identity-mail")).containsExactlyInAnyOrder("database-role-identity", "master");
        assertThat(readSecrets("audio-api")).containsExactlyInAnyOrder("database-role-audio", "cursors");
        assertThat(readSecrets("audio-arrivals")).containsExactly("database-role-audio");
        // Mails of notifications have links that unsubscribe, which nobody but Medley may make.
        assertThat(Medley.TOPOLOGY
                        .workers()
                        .map(Worker::queue)
                        .filter(queue -> !queue.startsWith("identity") && !queue.startsWith("notifications")))
                .allSatisfy(queue -> assertThat(readSecrets(queue)).doesNotContain("master"));
    }

    @Test
    void aRightOfOneLambdaIsNotTheOthers() {
        assertThat(allowed("identity-mail", "ses:SendEmail")).isNotEmpty();
        assertThat(allowed("identity-api", "ses:SendEmail")).isEmpty();
        assertThat(allowed("audio-schedules", "sqs:SendMessage")).contains(queue("audio-arrivals"));
        assertThat(allowed("audio-api", "sqs:SendMessage")).doesNotContain(queue("audio-arrivals"));
    }

    @Test
    void theHealthCheckMayAskWhatItAsks() {
        assertThat(allowed("platform-api", "sqs:GetQueueAttributes")).contains(queue("platform-erasure"));
        assertThat(allowed("platform-api", "s3:ListBucket")).hasSize(1);
        assertThat(allowed("platform-schedules", "s3:ListBucket")).isEmpty();
    }

    /** The names of secrets, without the stage and without what Secrets Manager adds. */
    private Set<String> readSecrets(String lambda) {
        String prefix =
                "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:" + templates.named("");
        return allowed(lambda, "secretsmanager:GetSecretValue").stream()
                .map(arn -> arn.substring(prefix.length(), arn.length() - "-??????".length()))
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> dataKeyUses(String lambda) {
        return keyUses(lambda)
                .filter(statement -> !statement.at("/Condition/Null").isMissingNode());
    }

    private Stream<JsonNode> keyUses(String lambda) {
        return policy(lambda).filter(statement -> actions(statement).contains("kms:Decrypt"));
    }

    private String queue(String name) {
        return "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:" + templates.named(name);
    }

    private Set<String> allowed(String lambda, String action) {
        return policy(lambda)
                .filter(statement -> actions(statement).contains(action))
                .flatMap(statement -> resources(statement).stream())
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> policy(String lambda) {
        String role = stack.one("AWS::Lambda::Function", "FunctionName", templates.named(lambda))
                .at("/Role/Fn::GetAtt/0")
                .asText();
        return stack.of("AWS::IAM::Policy")
                .filter(policy -> policy.at("/Roles/0/Ref").asText().equals(role))
                .flatMap(PermissionsTest::statements);
    }

    private static Stream<JsonNode> statements(JsonNode policy) {
        return policy.at("/PolicyDocument/Statement").valueStream();
    }

    private static List<String> actions(JsonNode statement) {
        return Resources.texts(statement.path("Action")).toList();
    }

    private static List<String> resources(JsonNode statement) {
        return Resources.texts(statement.path("Resource")).toList();
    }
}
