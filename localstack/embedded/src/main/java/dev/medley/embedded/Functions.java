package dev.medley.embedded;

import dev.medley.emulators.EmbeddedGateway;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.QueueAccess;
import dev.medley.emulators.QueuePoller;
import dev.medley.emulators.Scheduler;
import dev.medley.topology.Medley;
import dev.medley.topology.Size;
import dev.medley.topology.Worker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;

/** All functions in this process, and what calls them: a gateway, pollers and a clock. Closing it stops all, in reverse. */
public final class Functions implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<FunctionRuntime> functions;
    private final EmbeddedGateway embeddedGateway;

    /**
     * Starts to listen; each function starts at its first call.
     *
     * @param home the checkout, built
     * @param port where the gateway listens
     * @param properties settings of every function
     * @param pages what is answered besides the functions
     */
    public Functions(
            Path home,
            int port,
            Map<String, Object> properties,
            QueueAccess queues,
            Function<List<FunctionRuntime>, List<Handler>> pages) {
        PrometheusMetrics metrics = new PrometheusMetrics();
        functions = Medley.TOPOLOGY.functions().stream()
                .map(f -> running(new FunctionRuntime(f, FunctionClasses.of(home, f.name()), properties, metrics)))
                .toList();
        embeddedGateway = running(EmbeddedGateway.start(port, functions, pages(pages.apply(functions), metrics)));
        functions.forEach(function -> function.function().workers().forEach(worker -> poll(worker, function, queues)));
        running(Scheduler.start(functions));
        running(IdleModels.unload());
    }

    private static List<Handler> pages(List<Handler> others, PrometheusMetrics metrics) {
        List<Handler> all = new ArrayList<>(others);
        all.add(new MetricsPage(metrics));
        return all;
    }

    List<FunctionRuntime> all() {
        return functions;
    }

    public URI url() {
        return embeddedGateway.url();
    }

    /** Two cores are all that a laptop may have to give: one model at a time, and light work beside it. Waiting is free. */
    private void poll(Worker worker, FunctionRuntime function, QueueAccess queues) {
        int concurrency = worker.isWaiting()
                ? worker.concurrency()
                : worker.size().memoryMb() >= Size.MODEL_WORKER.memoryMb() ? 1 : 2;
        running(QueuePoller.start(worker, function, queues, concurrency));
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        running.forEach(ShutdownSequence::quietly);
    }
}
