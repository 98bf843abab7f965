package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Environment;
import dev.medley.topology.Medley;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionsStackTest {

    private static final String LAMBDA = "AWS::Lambda::Function";

    /** What the migrator alone is told, and a stage with sign-in providers, a scorer or a provider of payments. */
    private static final Set<String> SOME = Set.of(
            Environment.DATABASE_ROLE_SECRETS,
            Environment.LOGIN_REDIRECT_URIS,
            Environment.ANOMALY_SCORER_URL,
            Environment.ANOMALY_SCORER_SECRET,
            Environment.FCM_PROJECT,
            Environment.FCM_SERVICE_ACCOUNT,
            Environment.APNS_TOPIC,
            Environment.APNS_KEY,
            Environment.CONTACTS_URL,
            Environment.CONTACTS_KEY,
            Environment.PAYMENTS_PROVIDER,
            Environment.STRIPE_SECRET,
            Environment.STRIPE_WEBHOOK_SECRET,
            Environment.GENERATION_ROUTES,
            Environment.TRANSCRIPTION,
            Environment.OPENAI_SECRET,
            Environment.ANTHROPIC_SECRET);

    private static final String SET_IN_CDK_JSON = "MEDLEY_SECOND_FACTOR_REQUIRED_OF";

    private final Templates templates = Templates.of("prod");
    private final Resources stack = templates.stack("functions");

    @Test
    void everyLambdaIsJava25OnArmAndStartsFromASnapshotUnlessItNeedsMoreDisk() {
        assertThat(stack.of(LAMBDA)).isNotEmpty().allSatisfy(lambda -> {
            assertThat(lambda.path("Runtime").asText()).isEqualTo("java25");
            assertThat(lambda.at("/Architectures/0").asText()).isEqualTo("arm64");
            boolean moreDisk = lambda.at("/EphemeralStorage/Size").asInt() > 512;
            assertThat(lambda.at("/SnapStart/ApplyOn").asText()).isEqualTo(moreDisk ? "" : "PublishedVersions");
            assertThat(lambda.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
            assertThat(lambda.at("/VpcConfig/SubnetIds")).hasSize(2);
        });
    }

    @Test
    void everyLambdaIsCalledByItsLiveAlias() {
        assertThat(stack.of("AWS::Lambda::Alias")
                        .filter(alias -> alias.path("Name").asText().equals("live")))
                .hasSameSizeAs(stack.of(LAMBDA).toList());
    }

    @Test
    void eachWayOfBeingCalledHasItsHandler() {
        assertThat(lambda("identity-api").path("Handler").asText()).isEqualTo("dev.medley.lambda.ApiHandler");
        assertThat(lambda("identity-mail").path("Handler").asText()).isEqualTo("dev.medley.lambda.QueueHandler");
        assertThat(lambda("realtime-socket").path("Handler").asText()).isEqualTo("dev.medley.lambda.WebSocketHandler");
        assertThat(lambda("audio-schedules").path("Handler").asText()).isEqualTo("dev.medley.lambda.ScheduleHandler");
    }

    @Test
    void everyLambdaIsToldWhatTheContractNames() {
        List<String> contract = Arrays.stream(Environment.class.getFields())
                .map(FunctionsStackTest::value)
                .filter(name -> !SOME.contains(name))
                .map(name -> name.endsWith("_SECRET") ? name + "_ARN" : name)
                .toList();
        assertThat(stack.of(LAMBDA))
                .allSatisfy(lambda -> assertThat(
                                environment(lambda).propertyStream().map(java.util.Map.Entry::getKey))
                        .containsAll(contract)
                        .contains("JAVA_TOOL_OPTIONS", SET_IN_CDK_JSON)
                        .hasSize(contract.size() + 2));
    }

    @Test
    void queueUrlsAndBucketNamesAreMadeByPuttingTheNameBehindAPrefix() {
        JsonNode environment = environment(lambda("audio-api"));
        assertThat(Resources.text(environment.path(Environment.QUEUE_URL_PREFIX)))
                .isEqualTo("https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/medley-prod-");
        assertThat(Resources.text(environment.path(Environment.BUCKET_PREFIX)))
                .isEqualTo("medley-prod-${AWS::AccountId}-${AWS::Region}-");
    }

    @Test
    void aQueueFeedsItsWorkerAsTheTopologySays() {
        assertThat(Medley.TOPOLOGY.workers()).isNotEmpty().allSatisfy(worker -> {
            List<JsonNode> feeds = stack.of("AWS::Lambda::EventSourceMapping")
                    .filter(feed ->
                            Resources.text(feed.path("EventSourceArn")).endsWith(":" + templates.named(worker.queue())))
                    .toList();
            assertThat(feeds).singleElement().satisfies(feed -> {
                assertThat(feed.path("BatchSize").asInt()).isEqualTo(worker.batch());
                assertThat(feed.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(worker.concurrency());
                assertThat(feed.at("/FunctionResponseTypes/0").asText()).isEqualTo("ReportBatchItemFailures");
            });
        });
    }

    @Test
    void aScheduleCallsItsFunctionWithItsName() {
        JsonNode sweep = stack.of("AWS::Scheduler::Schedule")
                .filter(schedule -> schedule.path("Name").asText().equals(templates.named("audio-sweep")))
                .findFirst()
                .orElseThrow();
        assertThat(sweep.path("ScheduleExpression").asText()).isEqualTo("rate(5 minutes)");
        assertThat(sweep.at("/Target/Input").asText()).isEqualTo("{\"schedule\":\"audio-sweep\"}");
    }

    @Test
    void everySnapshotThatNoScheduleUsesIsCalledOnceAWeek() {
        long called = stack.of("AWS::Scheduler::Schedule")
                .filter(schedule -> schedule.path("ScheduleExpression").asText().equals("rate(7 days)"))
                .count();
        long unscheduled = stack.of(LAMBDA)
                .filter(lambda -> !lambda.path("Handler").asText().endsWith("ScheduleHandler"))
                .count();
        assertThat(called).isEqualTo(unscheduled);
    }

    @Test
    void noFunctionsApiCanTakeAllConcurrencyOfProduction() {
        assertThat(lambda("identity-api").path("ReservedConcurrentExecutions").asInt())
                .isPositive();
        assertThat(stack.of(LAMBDA)
                        .mapToInt(lambda ->
                                lambda.path("ReservedConcurrentExecutions").asInt())
                        .sum())
                .isLessThan(900);
    }

    @Test
    void newVersionsGetATenthOfTheCallsAndGoBackWhenCallsFail() {
        assertThat(stack.of("AWS::CodeDeploy::DeploymentGroup"))
                .hasSameSizeAs(stack.of(LAMBDA).toList())
                .allSatisfy(group -> {
                    assertThat(group.path("DeploymentConfigName").asText()).endsWith("Canary10Percent5Minutes");
                    assertThat(group.at("/AlarmConfiguration/Alarms")).hasSize(answers(group) ? 2 : 1);
                    assertThat(group.at("/AutoRollbackConfiguration/Events").toString())
                            .contains("DEPLOYMENT_STOP_ON_ALARM");
                });
        assertThat(Templates.of("dev").stack("functions").of("AWS::CodeDeploy::DeploymentGroup"))
                .isEmpty();
    }

    /** A handler that answers 500 to everything has not failed, for all that Lambda knows. */
    @Test
    void newVersionsGoBackWhenTheyAnswerWithServerErrors() {
        JsonNode alarm =
                stack.one("AWS::CloudWatch::Alarm", "AlarmName", templates.named("identity-api-canary-answers"));
        assertThat(alarm.path("Namespace").asText()).isEqualTo("Medley/prod");
        assertThat(alarm.path("MetricName").asText()).isEqualTo("answer.failures");
        assertThat(alarm.at("/Dimensions/0/Name").asText()).isEqualTo("function");
        assertThat(alarm.at("/Dimensions/0/Value").asText()).isEqualTo(templates.named("identity-api"));
    }

    private static boolean answers(JsonNode group) {
        return group.path("DeploymentGroupName").asText().matches(".*-(api|socket)");
    }

    @Test
    void logsEndAfterHalfAYearInProductionAndAWeekInDevelopment() {
        assertThat(retention("prod")).containsOnly(180);
        assertThat(retention("dev")).containsOnly(7);
    }

    private static List<Integer> retention(String stage) {
        return Templates.of(stage)
                .stack("functions")
                .of("AWS::Logs::LogGroup")
                .map(group -> group.path("RetentionInDays").asInt())
                .toList();
    }

    private JsonNode lambda(String name) {
        return stack.one(LAMBDA, "FunctionName", templates.named(name));
    }

    private static JsonNode environment(JsonNode lambda) {
        return lambda.at("/Environment/Variables");
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
