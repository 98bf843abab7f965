package dev.medley.infra;

import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Right;
import dev.medley.topology.Right.AskHealth;
import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.ListUploads;
import dev.medley.topology.Right.OnlyIn;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.PostToConnections;
import dev.medley.topology.Right.ReadContactsSecret;
import dev.medley.topology.Right.ReadCursorSecret;
import dev.medley.topology.Right.ReadDeadLetters;
import dev.medley.topology.Right.ReadLoginSecrets;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadPaymentSecrets;
import dev.medley.topology.Right.ReadPushSecrets;
import dev.medley.topology.Right.ReadQueueDepths;
import dev.medley.topology.Right.ReadScans;
import dev.medley.topology.Right.ReadScorerSecret;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.RedriveDeadLetters;
import dev.medley.topology.Right.RelayEvents;
import dev.medley.topology.Right.RunSchedules;
import dev.medley.topology.Right.SendMail;
import dev.medley.topology.Right.SendTexts;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Right.SynthesizeSpeech;
import dev.medley.topology.Right.TranscribeSpeech;
import dev.medley.topology.Right.TranslateTexts;
import dev.medley.topology.Right.WrapDataKeys;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import dev.medley.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the rights of a function's Lambdas and the events that it emits mean in IAM. */
record Permissions(Stage stage, Topology topology, String keyArn) {

    /** What one of the function's Lambdas may do. */
    List<PolicyStatement> of(Function function, String lambda) {
        Stream<PolicyStatement> rights = function.rightsOf(lambda).stream()
                .sorted(Comparator.comparing(Right::toString))
                .flatMap(this::of);
        return Stream.concat(rights, sendTo(subscribersOf(function, lambda))).toList();
    }

    private Stream<PolicyStatement> of(Right right) {
        return switch (right) {
            case ReadObjects read -> readObjects(read);
            case ReadScans scans ->
                Stream.of(allow(List.of("s3:GetObjectTagging"), objects(scans.bucket(), scans.prefix())));
            case WriteObjects write -> Stream.of(writeObjects(write));
            case SendMail() -> Stream.of(sendMail());
            case SendTexts() -> Stream.of(sendTexts());
            case ReadLoginSecrets() -> secrets().logins();
            case ReadScorerSecret() ->
                secrets().optional(Environment.ANOMALY_SCORER_URL, OptionalSecret.ANOMALY_SCORER);
            case ReadPaymentSecrets() ->
                secrets()
                        .optional(
                                Environment.PAYMENTS_PROVIDER,
                                OptionalSecret.STRIPE_KEY,
                                OptionalSecret.STRIPE_WEBHOOK);
            case ReadContactsSecret() -> secrets().optional(Environment.CONTACTS_URL, OptionalSecret.CONTACTS_KEY);
            case ReadPushSecrets() -> secrets().pushes();
            case WrapDataKeys() -> Stream.of(useDataKeys("kms:Decrypt", "kms:GenerateDataKey"));
            case OpenDataKeys() -> Stream.of(useDataKeys("kms:Decrypt"));
            case InvokeModels() -> new ModelPermissions(stage).texts();
            case TranscribeSpeech() -> new ModelPermissions(stage).transcriptions();
            case SynthesizeSpeech() -> Stream.of(allow(List.of("polly:SynthesizeSpeech"), List.of("*")));
            case TranslateTexts() -> Stream.of(allow(List.of("translate:TranslateText"), List.of("*")));
            case RelayEvents() -> Stream.of(relay());
            case SendTo(String queue) -> sendTo(Stream.of(queue));
            case AskHealth health -> askHealth(health);
            case ListUploads(String bucket) ->
                Stream.of(allow(List.of("s3:ListBucketMultipartUploads"), List.of(arns().bucket(bucket))));
            case ReadQueueDepths() -> Stream.of(readQueueDepths());
            case ReadDeadLetters() -> Stream.of(readDeadLetters());
            case RedriveDeadLetters() -> redrive();
            case RunSchedules() -> Stream.of(runSchedules());
            case PostToConnections() -> Stream.of(postToConnections());
            case OnlyIn only -> of(only.right());
            case ReadMasterSecret(), ReadCursorSecret(), ReadView _, WriteAudit() -> Stream.of();
        };
    }

    private Stream<PolicyStatement> askHealth(AskHealth health) {
        return Stream.of(
                allow(List.of("sqs:GetQueueAttributes"), List.of(arns().queue(health.queue()))),
                allow(List.of("s3:ListBucket"), List.of(arns().bucket(health.bucket()))));
    }

    /** Without the second, an object that is not there answers 403 and not 404. */
    private Stream<PolicyStatement> readObjects(ReadObjects read) {
        return Stream.of(
                allow(List.of("s3:GetObject"), objects(read.bucket(), read.prefix())),
                allow(List.of("s3:ListBucket"), List.of(arns().bucket(read.bucket()))));
    }

    private PolicyStatement runSchedules() {
        return allow(List.of("lambda:InvokeFunction"), List.of(arns().lambda("*-schedules") + ":" + Arns.LIVE));
    }

    private PolicyStatement writeObjects(WriteObjects write) {
        return allow(
                List.of("s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                objects(write.bucket(), write.prefix()));
    }

    /** Where the Lambda's own events go: a relay sends what its process announced, and leaves the rest to the sweep. */
    private Stream<String> subscribersOf(Function function, String lambda) {
        return function.emittedBy(lambda).stream().flatMap(event -> topology.subscribersOf(event).stream());
    }

    private Stream<PolicyStatement> sendTo(Stream<String> queues) {
        List<String> targets = queues.distinct().sorted().map(arns()::queue).toList();
        return targets.isEmpty() ? Stream.of() : Stream.of(allow(List.of("sqs:SendMessage"), targets));
    }

    /** By their prefix: named one by one, they would make the policy longer than IAM takes. */
    private PolicyStatement readQueueDepths() {
        return allow(List.of("sqs:GetQueueAttributes"), List.of(arns().queue("*")));
    }

    /** By their names' beginning and end, for the same reason. */
    private PolicyStatement readDeadLetters() {
        return allow(List.of("sqs:ReceiveMessage"), List.of(arns().queue("*-dead")));
    }

    /** What SQS asks of who has it move messages back: to take them there and to put them here. */
    private Stream<PolicyStatement> redrive() {
        return Stream.of(
                readQueueDepths(),
                relay(),
                allow(
                        List.of("sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:StartMessageMoveTask"),
                        List.of(arns().queue("*-dead"))));
    }

    /** By the prefix of all queues of the stage, for the same reason. */
    private PolicyStatement relay() {
        return allow(List.of("sqs:SendMessage"), List.of(arns().queue("*")));
    }

    /** Of every API of this name of a stage, because only CloudFormation knows the API's own. */
    private PolicyStatement postToConnections() {
        return allow(
                List.of("execute-api:ManageConnections"),
                List.of(
                        arns().regional("execute-api", "*/" + stage.name() + "/POST/@connections/*"),
                        arns().regional("execute-api", "*/" + stage.name() + "/DELETE/@connections/*")));
    }

    private PolicyStatement sendMail() {
        PolicyStatement statement = allow(
                List.of("ses:SendEmail", "ses:SendRawEmail"),
                List.of(
                        arns().regional("ses", "identity/" + stage.site().domain()),
                        arns().regional("ses", "configuration-set/" + stage.named("mail"))));
        statement.addCondition(
                "StringEquals", Map.of("ses:FromAddress", stage.site().mailFrom()));
        return statement;
    }

    /** To phones, which have no names in AWS, and so to all that is no topic. */
    private static PolicyStatement sendTexts() {
        return PolicyStatement.Builder.create()
                .actions(List.of("sns:Publish", "sns:CheckIfPhoneNumberIsOptedOut"))
                .notResources(List.of("arn:%s:sns:*:*:*".formatted(Aws.PARTITION)))
                .build();
    }

    /** Permission to read the secrets of these names; Secrets Manager adds six characters to each. */
    static PolicyStatement readSecrets(Stage stage, Stream<String> names) {
        Arns arns = new Arns(stage);
        return allow(
                List.of("secretsmanager:GetSecretValue"),
                names.map(name -> arns.regional("secretsmanager", "secret:" + name + "-??????"))
                        .toList());
    }

    /** The settings that stand in the Parameter Store: who has the path has what is below. */
    static PolicyStatement readParameters(Stage stage) {
        return allow(
                List.of("ssm:GetParametersByPath"),
                List.of(new Arns(stage).regional("ssm", "parameter" + StageEnvironment.parameters(stage))));
    }

    /** Only with the context that binds a data key to an account and a provider: no other data under this key opens so. */
    private PolicyStatement useDataKeys(String... actions) {
        PolicyStatement statement = allow(List.of(actions), List.of(keyArn));
        statement.addCondition("Null", Map.of("kms:EncryptionContext:account", "false"));
        statement.addCondition(
                "ForAllValues:StringEquals", Map.of("kms:EncryptionContextKeys", List.of("account", "provider")));
        return statement;
    }

    private List<String> objects(String bucket, String prefix) {
        return List.of(arns().bucket(bucket) + "/" + prefix + "*");
    }

    private SecretPermissions secrets() {
        return new SecretPermissions(stage);
    }

    private Arns arns() {
        return new Arns(stage);
    }

    /** Permission for these actions on these resources, and no more. */
    static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }

    /** Permission to use the stage's key by way of the services that keep data under it, never by itself. */
    static PolicyStatement useKey(String keyArn) {
        List<String> services = Stream.of("s3", "sqs", "secretsmanager")
                .map(service -> "%s.%s.amazonaws.com".formatted(service, Aws.REGION))
                .toList();
        return PolicyStatement.Builder.create()
                .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                .resources(List.of(keyArn))
                .conditions(Map.of("StringEquals", Map.of("kms:ViaService", services)))
                .build();
    }
}
