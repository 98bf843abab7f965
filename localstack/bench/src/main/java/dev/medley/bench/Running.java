package dev.medley.bench;

import dev.medley.embedded.FunctionClasses;
import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Servers;
import dev.medley.topology.Medley;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Functions as the twin runs them, on the servers of this JVM. */
final class Running {

    /** One set for each function, so that what one instance warms is warm for the next. */
    private static final Map<String, ClassLoader> CLASSES = new ConcurrentHashMap<>();

    private Running() {}

    static FunctionRuntime function(String name) {
        return function(name, Map.of());
    }

    /** One that is set up in another way. */
    static FunctionRuntime function(String name, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Servers.shared().properties("http://localhost"));
        all.putAll(settings);
        return new FunctionRuntime(
                Medley.TOPOLOGY.function(name), CLASSES.computeIfAbsent(name, Running::classes), all);
    }

    private static ClassLoader classes(String name) {
        return FunctionClasses.of(Path.of(System.getProperty("medley.home")), name);
    }

    /** Where workers do not take messages, they would pile up in the memory of this JVM. */
    static void emptyQueues() {
        try (SqsClient sqs = Servers.shared().queues().client()) {
            String urls = Servers.shared().queues().urlPrefix();
            Medley.TOPOLOGY.workers().forEach(worker -> sqs.purgeQueue(r -> r.queueUrl(urls + worker.queue())));
        }
    }
}
