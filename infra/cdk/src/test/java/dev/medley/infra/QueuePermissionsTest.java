package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Function;
import dev.medley.topology.Inventory;
import dev.medley.topology.Medley;
import dev.medley.topology.Right;
import dev.medley.topology.Right.RedriveDeadLetters;
import dev.medley.topology.Right.RelayEvents;
import dev.medley.topology.Right.SendTo;
import dev.medley.topology.Worker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which queues each Lambda may send to. */
class QueuePermissionsTest {

    private final LambdaPolicies policies = LambdaPolicies.of("prod");

    static Stream<Function> functions() {
        return Medley.TOPOLOGY.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachLambdaMaySendToSubscribersOfItsOwnEventsAndToNobodyElse(Function function) {
        assertThat(lambdas(function))
                .isNotEmpty()
                .allSatisfy(lambda -> assertThat(policies.allowed(lambda, "sqs:SendMessage"))
                        .containsExactlyInAnyOrderElementsOf(targets(function, lambda)));
    }

    @Test
    void whoAnnouncesNothingMaySendToNobody() {
        assertThat(policies.allowed("identity-mail", "sqs:SendMessage")).isEmpty();
        assertThat(policies.allowed("flags-api", "sqs:SendMessage")).isEmpty();
        assertThat(policies.allowed("flags-schedules", "sqs:SendMessage")).isNotEmpty();
    }

    @Test
    void whoRequestsAndCancelsJobsMaySendToWhoWorksOnThemAndWhoIsTold() {
        assertThat(policies.allowed("predictions-api", "sqs:SendMessage"))
                .containsExactlyInAnyOrder(
                        queue("account-data-activity"),
                        queue("activities-events"),
                        queue("notifications-inbox"),
                        queue("predictions-exports"),
                        queue("predictions-work"),
                        queue("webhooks-events"),
                        queue("realtime-events"));
    }

    /** By their prefix: named one by one, they would make the policy longer than IAM takes. */
    @Test
    void theRelayMaySendToEveryQueue() {
        assertThat(policies.allowed("platform-schedules", "sqs:SendMessage")).contains(queue("*"));
        assertThat(policies.allowed("platform-erasure", "sqs:SendMessage")).doesNotContain(queue("*"));
    }

    private Set<String> targets(Function function, String lambda) {
        Stream<String> besides = function.rightsOf(lambda).stream().flatMap(QueuePermissionsTest::sentTo);
        Stream<String> subscribers =
                function.emittedBy(lambda).stream().flatMap(event -> Medley.TOPOLOGY.subscribersOf(event).stream());
        return Stream.concat(besides, subscribers).map(this::queue).collect(Collectors.toSet());
    }

    private static Stream<String> sentTo(Right right) {
        return switch (right) {
            case RelayEvents() -> Stream.of("*");
            case RedriveDeadLetters() -> Stream.of("*");
            case SendTo(String queue) -> Stream.of(queue);
            default -> Stream.of();
        };
    }

    private static List<String> lambdas(Function function) {
        Set<String> all = Inventory.of(Medley.TOPOLOGY).lambdas();
        Stream<String> workers = function.workers().stream().map(Worker::queue);
        Stream<String> others = Stream.of(function.apiLambda(), function.scheduleLambda(), function.socketLambda());
        return Stream.concat(workers, others).filter(all::contains).toList();
    }

    private String queue(String name) {
        return "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:medley-prod-" + name;
    }
}
