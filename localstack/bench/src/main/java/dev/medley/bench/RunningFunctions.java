package dev.medley.bench;

import dev.medley.embedded.FunctionClasses;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Functions as the twin runs them, on the servers of this JVM. */
final class RunningFunctions {

    /** One set for each function, so that what one instance warms is warm for the next. */
    private static final Map<String, ClassLoader> CLASSES = new ConcurrentHashMap<>();

    /** What is measured calls more often than anybody may: it is counted, and never refused. */
    private static final Map<String, Object> LIMITS = Map.of(
            "medley.rate-limits.account-read", 1_000_000_000,
            "medley.rate-limits.account-write", 1_000_000_000,
            "medley.rate-limits.account-search", 1_000_000_000,
            "medley.rate-limits.account-model", 1_000_000_000,
            "medley.rate-limits.account-password", 1_000_000_000,
            "medley.rate-limits.account-mail", 1_000_000_000);

    private RunningFunctions() {}

    static FunctionRuntime function(String name) {
        return function(name, Map.of());
    }

    /** One that is set up in another way. */
    static FunctionRuntime function(String name, Map<String, Object> settings) {
        return new FunctionRuntime(
                Medley.TOPOLOGY.function(name),
                CLASSES.computeIfAbsent(name, RunningFunctions::classes),
                properties(settings),
                _ -> {});
    }

    /** What a function is set up with. */
    static Map<String, Object> properties(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(TestServers.shared().properties("http://localhost"));
        all.putAll(LIMITS);
        all.putAll(settings);
        return all;
    }

    private static ClassLoader classes(String name) {
        return FunctionClasses.of(Path.of(System.getProperty("medley.home")), name);
    }

    /** Where workers do not take messages, they would pile up in the memory of this JVM. */
    static void emptyQueues() {
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            String urls = TestServers.shared().queues().urlPrefix();
            Medley.TOPOLOGY.workers().forEach(worker -> sqs.purgeQueue(r -> r.queueUrl(urls + worker.queue())));
        }
    }
}
