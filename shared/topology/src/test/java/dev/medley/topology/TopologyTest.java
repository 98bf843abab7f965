package dev.medley.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void whatALambdaEmitsIsSaidOnce() {
        Function function = Function.named("shop").emits("a.b", "a.c").emitsIn("shop-work", "a.b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.emitsIn("shop-work", "a.c"))
                .withMessageContaining("shop-work");
    }

    @Test
    void medleyDoesNotContradictItself() {
        assertThat(Medley.TOPOLOGY.functions()).isNotEmpty();
    }

    @Test
    void anEventGoesToEveryQueueThatTakesIt() {
        assertThat(Medley.TOPOLOGY.subscribersOf("recording.ready"))
                .containsExactlyInAnyOrder(
                        "account-data-activity",
                        "activities-events",
                        "predictions-work",
                        "realtime-events",
                        "speech-work",
                        "webhooks-events");
    }

    @Test
    void anEventIsUrgentWhereSomebodyWaitsForOneOfThoseWhoTakeIt() {
        assertThat(Medley.TOPOLOGY.isUrgent("recording.ready")).isTrue();
        assertThat(Medley.TOPOLOGY.isUrgent("session.suspicious")).isTrue();
        assertThat(Medley.TOPOLOGY.isUrgent("session.started")).isFalse();
        assertThat(Medley.TOPOLOGY.isUrgent("recording.deleted")).isFalse();
    }

    /** What goes is not to wait behind work that takes minutes. */
    @Test
    void noWorkerThatRunsModelsTakesWhatGoes() {
        assertThat(Medley.TOPOLOGY.functions().stream()
                        .flatMap(function -> function.workers().stream())
                        .filter(worker -> worker.size().memoryMb() >= Size.MODEL_WORKER.memoryMb())
                        .flatMap(worker -> worker.takes().stream()))
                .doesNotContain("recording.deleted", Medley.ERASED);
    }

    @Test
    void whatPeopleAreNotifiedOfGoesToNotificationsAndNobodyWaitsForWhatIsTakenBack() {
        assertThat(Medley.TOPOLOGY.subscribersOf("recording.rejected")).contains("notifications-inbox");
        assertThat(Medley.TOPOLOGY.subscribersOf("recording.deleted")).contains("notifications-inbox");
        assertThat(Medley.TOPOLOGY.isUrgent("recording.rejected")).isTrue();
        Function silent = Function.named("a").emits("a.made");
        assertThatIllegalArgumentException().isThrownBy(() -> silent.notifies("a.lost"));
        assertThatIllegalArgumentException().isThrownBy(() -> silent.retracts("a.lost"));
    }

    @Test
    void whatIsPublishedGoesToWebhooksAndMakesNoEventMoreUrgent() {
        assertThat(Medley.TOPOLOGY.subscribersOf("session.started")).contains("webhooks-events");
        assertThat(Medley.TOPOLOGY.subscribersOf("account.password-reset-requested"))
                .doesNotContain("webhooks-events");
        Function silent = Function.named("a").emits("a.made");
        assertThatIllegalArgumentException().isThrownBy(() -> silent.publishes("a.lost"));
    }

    @Test
    void whatChannelsAreMadeOfGoesToRealtime() {
        assertThat(Medley.TOPOLOGY.channels().map(LiveChannel::kind)).contains("user", "job");
        assertThat(Medley.TOPOLOGY.subscribersOf("notification.added")).contains("realtime-events");
        assertThat(Medley.TOPOLOGY.isUrgent("notification.added")).isTrue();
        LiveChannel sales = LiveChannel.forAll("sales", "order:read:all").event("order.placed", "total");
        Function shop = Function.named("shop").channels(sales);
        List<Function> both = List.of(shop, Function.named("other").channels(sales));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(both, List.of()))
                .withMessageContaining("sales");
        assertThatIllegalArgumentException().isThrownBy(() -> sales.ownedBy("shop.pub_order"));
    }

    @Test
    void whoHasJobsSaysHowFarTheyAre() {
        assertThat(Function.named("a").emits("a.requested", "a.finished").emits())
                .contains("job.changed");
        assertThat(Function.named("a").emits("a.requested", "b.finished").emits())
                .doesNotContain("job.changed");
        assertThat(Medley.TOPOLOGY.subscribersOf("job.changed")).containsExactly("realtime-events");
    }

    @Test
    void eachLambdaEmitsWhatIsSaidOfIt() {
        Function shop = Function.named("shop")
                .emits("sale.requested", "sale.begun")
                .emitsIn("shop-work", "sale.finished")
                .notifies("sale.finished");
        assertThat(shop.emits())
                .containsExactlyInAnyOrder("sale.requested", "sale.begun", "sale.finished", "job.changed");
        assertThat(shop.emittedBy("shop-api")).containsExactlyInAnyOrder("sale.requested", "sale.begun");
        assertThat(shop.emittedBy("shop-work")).containsExactlyInAnyOrder("sale.finished", "job.changed");
        assertThat(shop.emittedBy("shop-schedules")).isEmpty();
    }

    @Test
    void everyArrivalGoesToAQueueThatExists() {
        List<String> queues = Medley.TOPOLOGY.workers().map(Worker::queue).toList();
        assertThat(Medley.TOPOLOGY.buckets())
                .allSatisfy(bucket ->
                        assertThat(queues).containsAll(bucket.arrivals().values()));
    }

    @Test
    void twoFunctionsCannotShareARoute() {
        List<Function> clash =
                List.of(Function.named("a").routes("/x"), Function.named("b").routes("/x"));
        assertThatThrownBy(() -> new Topology(clash, List.of())).hasMessageContaining("/x");
    }

    @Test
    void aRouteAtTheRootIsAPathOfItsOwn() {
        Function function = Function.named("a").routes("/x").rootRoutes("/y/v1");
        assertThat(function.paths()).containsExactly("/api/x", "/y/v1");
        List<Function> functions = List.of(function, Function.named("b").rootRoutes("/y/v1"));
        assertThatThrownBy(() -> new Topology(functions, List.of())).hasMessageContaining("route");
    }

    @Test
    void anEventThatNobodyEmitsCannotBeTaken() {
        List<Function> deaf = List.of(Function.named("a").workers(Worker.light("a-work", "never.said")));
        assertThatThrownBy(() -> new Topology(deaf, List.of())).hasMessageContaining("never.said");
    }

    @Test
    void aRouteInsideAnothersNeedsEachStepOnTheWay() {
        Function outer = Function.named("outer").routes("/a");
        Function inner = Function.named("inner").routes("/a/b/c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(List.of(outer, inner), List.of()))
                .withMessageContaining("/a/b ");
        Topology whole = new Topology(List.of(outer.routes("/a", "/a/b"), inner), List.of());
        assertThat(whole.function("inner").routes()).containsExactly("/a/b/c");
    }
}
