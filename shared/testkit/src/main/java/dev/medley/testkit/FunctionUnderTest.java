package dev.medley.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.emulators.EmbeddedGateway;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.QueuePoller;
import dev.medley.events.QueueConsumer;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function running for tests: reached over HTTP through the gateway and the real Lambda handlers, its queues polled, on
 * the {@link TestServers}. One for all tests of a JVM.
 */
public final class FunctionUnderTest {

    private static final Map<String, FunctionUnderTest> RUNNING = new ConcurrentHashMap<>();
    private static final String PUBLIC_URL = "https://medley.test";

    /** Hashing passwords at the usual cost would be most of what tests do. */
    public static final Map<String, Object> CHEAP_HASHES =
            Map.of("medley.identity.passwords.argon2.memory-kib", 8, "medley.identity.passwords.argon2.passes", 1);

    private final FunctionRuntime runtime;
    private final EmbeddedGateway embeddedGateway;
    private final Api api;

    private FunctionUnderTest(String name, Map<String, Object> settings) {
        Function function = Medley.TOPOLOGY.function(name);
        TestServers testServers = TestServers.shared();
        Map<String, Object> properties = new HashMap<>(testServers.properties(PUBLIC_URL));
        properties.putAll(CHEAP_HASHES);
        properties.putAll(settings);
        runtime = new FunctionRuntime(function, FunctionUnderTest.class.getClassLoader(), properties);
        embeddedGateway = EmbeddedGateway.start(0, List.of(runtime), List.of());
        testServers.closeFirst(runtime);
        function.workers()
                .forEach(worker -> testServers.closeFirst(
                        QueuePoller.start(worker, runtime, testServers.queues().access(), 2)));
        api = Api.at(embeddedGateway.url());
    }

    public static FunctionUnderTest named(String name) {
        return RUNNING.computeIfAbsent(name, _ -> new FunctionUnderTest(name, Map.of()));
    }

    /** Another one, beside the one that tests share, with settings of its own. */
    public static FunctionUnderTest with(String name, Map<String, Object> settings) {
        return new FunctionUnderTest(name, settings);
    }

    /** The API, called by nobody in particular. */
    public Api api() {
        return api;
    }

    /** The API, called by an account that signed in; only where identity itself is not under test. */
    public Api as(TestAccount testAccount) {
        return api.with(testAccount.token(PUBLIC_URL));
    }

    /** Calls the Lambda handler on this thread, as {@link Statements} needs it. */
    public APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
        APIGatewayProxyResponseEvent answer = runtime.request(event);
        ApiContract.check(Exchange.of(event, answer));
        return answer;
    }

    /** The same for an account that signed in. */
    public APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event, TestAccount testAccount) {
        return call(LambdaRequests.signedIn(event, testAccount.token(PUBLIC_URL)));
    }

    /** A bean of the function, for what no request can reach, such as its repositories' contract tests. */
    public <T> T bean(Class<T> type) {
        return runtime.context().getBean(type);
    }

    /** Who works through one of its queues, for what is delivered on the test's own thread. */
    public QueueConsumer consumer(String queue) {
        return runtime.context().getBeansOfType(QueueConsumer.class).stream()
                .filter(consumer -> consumer.queue().equals(queue))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody reads " + queue));
    }

    public void tick(String schedule) {
        runtime.tick(schedule);
    }
}
