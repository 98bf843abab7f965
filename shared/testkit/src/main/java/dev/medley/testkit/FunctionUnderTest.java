package dev.medley.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.emulators.DatabaseServer;
import dev.medley.emulators.EmbeddedGateway;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.QueuePoller;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.metrics.MetricSample;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A function running for tests: reached over HTTP through the gateway and the real Lambda handlers, its queues polled, on
 * the {@link TestServers}. Tests get it by {@link FunctionTest}.
 */
public final class FunctionUnderTest {

    private static final Map<Kind, FunctionUnderTest> RUNNING = new ConcurrentHashMap<>();
    private static final String PUBLIC_URL = "https://medley.test";

    /** Hashing passwords at the usual cost would be most of what tests do. */
    public static final Map<String, Object> CHEAP_HASHES =
            Map.of("medley.identity.passwords.argon2.memory-kib", 8, "medley.identity.passwords.argon2.passes", 1);

    private record Kind(String name, Map<String, Object> settings, Duration ahead) {}

    private final Kind kind;
    private final FunctionRuntime runtime;
    private final Map<String, Object> properties;
    private final RecordedMetrics metrics = new RecordedMetrics();
    private final List<QueuePoller> pollers = new ArrayList<>();
    private final Api api;

    private FunctionUnderTest(Kind kind) {
        this.kind = kind;
        Map<String, Object> properties = new HashMap<>(TestServers.shared().properties(PUBLIC_URL));
        Function function = Medley.TOPOLOGY.function(kind.name());
        properties.put(
                Environment.property(Environment.DATABASE_SECRET),
                TestServers.shared().login(function));
        properties.put("medley.media.url", TestServers.shared().objects().mediaUrl());
        properties.putAll(CHEAP_HASHES);
        properties.putAll(kind.settings());
        this.properties = Map.copyOf(properties);
        runtime = new FunctionRuntime(function, FunctionUnderTest.class.getClassLoader(), properties, metrics);
        api = Api.at(EmbeddedGateway.start(
                        0,
                        List.of(runtime),
                        List.of(TestServers.shared().sockets().gate(List.of(runtime), PublishedConnections::add)))
                .url());
        TestServers.shared().closeFirst(runtime);
        TestServers.shared().lambda().add(runtime);
    }

    /** What it measured of a subject lately, oldest first. */
    public List<MetricSample> measured(String subject) {
        return metrics.of(subject);
    }

    /** The one that all tests of a JVM share which want these settings. */
    static FunctionUnderTest shared(String name, String... settings) {
        return RUNNING.computeIfAbsent(
                new Kind(name, parsed(settings), Duration.ZERO), kind -> with(kind.name(), kind.settings()));
    }

    /** Another one with settings that are known at run time only. It runs as long as the JVM. */
    public static FunctionUnderTest with(String name, Map<String, Object> settings) {
        FunctionUnderTest function = new FunctionUnderTest(new Kind(name, settings, Duration.ZERO));
        TestServers testServers = TestServers.shared();
        for (Worker worker : Medley.TOPOLOGY.function(name).workers()) {
            QueuePoller poller = QueuePoller.start(
                    worker,
                    function.runtime,
                    testServers.queues().access(),
                    worker.isWaiting() ? worker.concurrency() : 2);
            function.pollers.add(poller);
            testServers.closeFirst(poller);
        }
        return function;
    }

    /** Its workers die in the middle of what they do, and leave it to those of others. */
    public void killWorkers() {
        pollers.forEach(QueuePoller::close);
    }

    /** Another one on a database server of its own, which may go away; it reads no queues. */
    public static FunctionUnderTest on(DatabaseServer server, String name, Map<String, Object> settings) {
        TestServers.prepare(server);
        TestAccount.publishIn(server.dataSource());
        Map<String, Object> own = new HashMap<>(settings);
        own.put(Environment.property(Environment.DATABASE_URL), server.url());
        return withoutQueues(name, own);
    }

    /** Another one that reads no queues, for work that is done on the test's own thread. */
    public static FunctionUnderTest withoutQueues(String name, Map<String, Object> settings) {
        return new FunctionUnderTest(new Kind(name, settings, Duration.ZERO));
    }

    /**
     * The same function as it is after a time: another process on the same database, whose clock is ahead by so much. It
     * reads no queues. Tests of a JVM share one for each length of time, and no clock moves while they run.
     */
    public FunctionUnderTest later(Duration time) {
        return RUNNING.computeIfAbsent(
                new Kind(kind.name(), kind.settings(), kind.ahead().plus(time)), wanted -> {
                    FunctionUnderTest function = new FunctionUnderTest(wanted);
                    function.bean(TestClock.class).advance(wanted.ahead());
                    return function;
                });
    }

    private static Map<String, Object> parsed(String... settings) {
        return Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(setting -> setting[0], setting -> setting[1]));
    }

    /** The API, called by nobody in particular. */
    public Api api() {
        return api;
    }

    /** The API, called by an account that signed in; only where identity itself is not under test. */
    public Api as(TestAccount testAccount) {
        return api.with(token(testAccount));
    }

    /** Calls the Lambda handler on this thread, as {@link Statements} needs it. */
    public APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
        APIGatewayProxyResponseEvent answer = runtime.request(event);
        ApiContract.check(RecordedExchange.of(event, answer));
        return answer;
    }

    /** The same for an account that signed in. */
    public APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event, TestAccount testAccount) {
        return call(LambdaRequests.signedIn(event, token(testAccount)));
    }

    /** What its filters add to a read that an account sends and the controller answers with 200 whoever asks. */
    public FilterCost filterCost(String path, TestAccount testAccount) {
        String token = token(testAccount);
        return new FilterCost(
                runtime.context(), properties, () -> LambdaRequests.signedIn(LambdaRequests.get(path), token));
    }

    private String token(TestAccount testAccount) {
        return testAccount.token(PUBLIC_URL, bean(TestClock.class).instant());
    }

    /** A bean of the function, for what no request can reach, such as its repositories' contract tests. */
    public <T> T bean(Class<T> type) {
        return runtime.context().getBean(type);
    }

    /** All beans of a kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return runtime.context().getBeansOfType(type);
    }

    /** Who works through one of its queues, for what is delivered on the test's own thread; runs as the Lambda of the queue. */
    public QueueConsumer consumer(String queue) {
        QueueConsumer found = runtime.context().getBeansOfType(QueueConsumer.class).stream()
                .filter(consumer -> consumer.queue().equals(queue))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody reads " + queue));
        return new QueueConsumer() {

            @Override
            public String queue() {
                return queue;
            }

            @Override
            public Set<String> types() {
                return found.types();
            }

            @Override
            public void consume(QueueMessage message) {
                runtime.consume(found, message);
            }

            @Override
            public void giveUp(QueueMessage message, Throwable cause) {
                found.giveUp(message, cause);
            }
        };
    }

    public void tick(String schedule) {
        runtime.tick(schedule);
    }
}
