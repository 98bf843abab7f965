package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Inventory;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservabilityStackTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String COMPOSITE = "AWS::CloudWatch::CompositeAlarm";

    private final Templates templates = Templates.of("prod");
    private final Resources stack = templates.stack("observability");

    @Test
    void everyQueueIsWatchedForDeadLettersAndForWaiting() {
        assertThat(Medley.TOPOLOGY.workers()).isNotEmpty().allSatisfy(worker -> {
            assertThat(metric(worker.deadLetterQueue())).isEqualTo("ApproximateNumberOfMessagesVisible");
            assertThat(metric(worker.queue() + "-age")).isEqualTo("ApproximateAgeOfOldestMessage");
        });
    }

    @Test
    void everyLambdaIsWatchedForErrorsAndThrottles() {
        Set<String> alarms =
                stack.of(ALARM).map(alarm -> alarm.path("AlarmName").asText()).collect(Collectors.toSet());
        assertThat(Inventory.of(Medley.TOPOLOGY).lambdas())
                .isNotEmpty()
                .allSatisfy(lambda -> assertThat(alarms)
                        .contains(templates.named(lambda + "-errors"), templates.named(lambda + "-throttles")));
    }

    @Test
    void apiDatabaseAndMailAreWatched() {
        assertThat(metric("api-latency")).isEqualTo("Latency");
        assertThat(alarm("api-failures").path("Metrics")).hasSize(3);
        assertThat(metric("pool-pinning")).isEqualTo("DatabaseConnectionsCurrentlySessionPinned");
        assertThat(metric("database-capacity")).isEqualTo("ACUUtilization");
        assertThat(metric("database-size")).isEqualTo("VolumeBytesUsed");
        assertThat(alarm("database-size").path("Threshold").asLong()).isEqualTo(500L << 30);
        assertThat(metric("mail-bounces")).isEqualTo("Reputation.BounceRate");
    }

    @Test
    void schedulesAndNatGatewaysAreWatched() {
        assertThat(metric("schedule-drops")).isEqualTo("InvocationDroppedCount");
        assertThat(metric("nat-1")).isEqualTo("ErrorPortAllocation");
        assertThat(metric("nat-2")).isEqualTo("ErrorPortAllocation");
    }

    @Test
    void eventsThatSqsRefusesAreWatched() {
        assertThat(metric("relay-refusals")).isEqualTo("relay.refused");
        assertThat(alarm("relay-refusals").path("Namespace").asText()).isEqualTo("Medley/prod");
        assertThat(alarm("relay-refusals").has("Dimensions")).isFalse();
    }

    /** One that fails is tried again twice, minutes later: too seldom for the alarm on the Lambda's errors. */
    @Test
    void aDayWithoutABackupIsNoticed() {
        JsonNode alarm = alarm("backup-missing");
        assertThat(alarm.path("MetricName").asText()).isEqualTo("backup.written");
        assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("breaching");
        assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
        assertThat(alarm.path("Period").asInt()
                        * alarm.path("EvaluationPeriods").asInt())
                .isEqualTo(26 * 3600);
    }

    @Test
    void everyAlarmNamesASectionOfTheRunbook() throws IOException {
        String runbook = Files.readString(Path.of("../../docs/runbook.md"));
        assertThat(Stream.of(
                                stack.of(ALARM),
                                stack.of(COMPOSITE),
                                templates.stack("functions").of(ALARM))
                        .flatMap(alarms -> alarms))
                .isNotEmpty()
                .allSatisfy(alarm -> {
                    String description = alarm.path("AlarmDescription").asText();
                    assertThat(description).matches("[A-Z].+\\. docs/runbook\\.md#[a-z-]+");
                    String section = description.substring(description.indexOf('#') + 1);
                    assertThat(runbook).containsPattern("(?mi)^## " + section.replace("-", "[ -]") + "$");
                });
    }

    @Test
    void promisesAreWatchedOverALongAndAShortWindow() {
        assertThat(stack.of(COMPOSITE).map(alarm -> alarm.path("AlarmName").asText()))
                .containsExactlyInAnyOrder(
                        templates.named("availability-fast"),
                        templates.named("availability-slow"),
                        templates.named("quickness-fast"),
                        templates.named("quickness-slow"));
        assertThat(alarm("availability-fast-60m").path("Threshold").asDouble()).isCloseTo(1.44, within(1e-9));
        assertThat(alarm("availability-fast-60m")
                        .at("/Metrics/1/MetricStat/Period")
                        .asInt())
                .isEqualTo(3600);
        assertThat(alarm("quickness-slow-30m").path("Threshold").asDouble()).isCloseTo(6, within(1e-9));
        assertThat(stack.of(COMPOSITE))
                .allSatisfy(alarm ->
                        assertThat(Resources.text(alarm.path("AlarmRule"))).contains("AND"));
    }

    @Test
    void theDashboardShowsOperationsWorkAndModels() {
        String page = Resources.text(
                stack.of("AWS::CloudWatch::Dashboard").findFirst().orElseThrow().path("DashboardBody"));
        assertThat(page)
                .contains("Service levels", "{Medley/prod,operation}", "request.duration", "request.errors")
                .contains("{Medley/prod,queue}", "message.duration")
                .contains("{Medley/prod,ability,model,provider}", "model.duration");
    }

    @Test
    void everyAlarmMailsTheOperators() {
        assertThat(Stream.concat(stack.of(ALARM).filter(alarm -> !isPart(alarm)), stack.of(COMPOSITE)))
                .isNotEmpty()
                .allSatisfy(alarm ->
                        assertThat(Resources.text(alarm.at("/AlarmActions/0"))).startsWith("${Operators"));
        assertThat(stack.of("AWS::SNS::TopicPolicy")
                        .flatMap(
                                policy -> policy.at("/PolicyDocument/Statement").valueStream()))
                .anySatisfy(statement -> {
                    assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
                    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("cloudwatch.amazonaws.com");
                });
        assertThat(stack.one("AWS::SNS::Subscription", "Protocol", "email")
                        .path("Endpoint")
                        .asText())
                .isEqualTo("operators@medley.example");
    }

    private String metric(String alarm) {
        return alarm(alarm).path("MetricName").asText();
    }

    private JsonNode alarm(String name) {
        return stack.one(ALARM, "AlarmName", templates.named(name));
    }

    private static boolean isPart(JsonNode alarm) {
        return alarm.path("AlarmDescription").asText().startsWith("A part of ");
    }
}
