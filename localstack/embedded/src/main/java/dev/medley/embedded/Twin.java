package dev.medley.embedded;

import dev.medley.migration.Migrator;
import dev.medley.parts.DatabaseServer;
import dev.medley.parts.FunctionRuntime;
import dev.medley.parts.Gateway;
import dev.medley.parts.LocalAws;
import dev.medley.parts.MailServer;
import dev.medley.parts.ObjectServer;
import dev.medley.parts.QueuePoller;
import dev.medley.parts.QueueServer;
import dev.medley.parts.Scheduler;
import dev.medley.topology.Environment;
import dev.medley.topology.Medley;
import dev.medley.topology.Size;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The running twin: servers, functions, and what calls them. Closing it stops all, in reverse. */
public final class Twin implements AutoCloseable {

    private static final Topology TOPOLOGY = Medley.TOPOLOGY;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<FunctionRuntime> functions;
    private final Gateway gateway;

    private Twin(Place place) {
        DatabaseServer database = running(DatabaseServer.keeping(place.data().resolve("postgres")));
        QueueServer queues = running(QueueServer.start(TOPOLOGY));
        int objectsPort = RememberedPort.of(place.data(), "objects");
        ObjectServer objects =
                running(ObjectServer.start(TOPOLOGY, place.data().resolve("objects"), queues, objectsPort));
        MailServer mail = running(MailServer.start());
        LocalAws.use(queues.endpoint(), objects.endpoint(), mail.endpoint());
        int _ = new Migrator(database.dataSource(), Twin.class.getClassLoader()).migrate();
        Undelivered.relayAgain(database.dataSource());
        Map<String, Object> properties = properties(place, database, queues);
        functions = TOPOLOGY.functions().stream()
                .map(f -> running(new FunctionRuntime(f, FunctionClasses.of(place.home(), f.name()), properties)))
                .toList();
        TwinPages pages = new TwinPages(mail.mailbox(), functions, "http://localhost:" + place.port());
        gateway = running(Gateway.start(place.port(), functions, List.of(pages)));
        functions.forEach(function -> function.function().workers().forEach(worker -> poll(worker, function, queues)));
        running(Scheduler.start(functions));
        running(IdleModels.unload());
        objects.announceAgain();
    }

    /**
     * Where a twin stands.
     *
     * @param home the checkout
     * @param data where its data is kept
     * @param port where it listens; 0 for a free port
     */
    public record Place(Path home, Path data, int port) {}

    public static Twin start(Place place) {
        return new Twin(place);
    }

    public URI url() {
        return gateway.url();
    }

    /** The functions, started or not. */
    public List<FunctionRuntime> functions() {
        return functions;
    }

    private static Map<String, Object> properties(Place place, DatabaseServer database, QueueServer queues) {
        return Map.of(
                Environment.property(Environment.STAGE),
                "local",
                Environment.property(Environment.PUBLIC_URL),
                "http://localhost:" + place.port(),
                Environment.property(Environment.QUEUE_URL_PREFIX),
                queues.urlPrefix(),
                Environment.property(Environment.BUCKET_PREFIX),
                "",
                Environment.property(Environment.MAIL_FROM),
                "medley@example.org",
                Environment.property(Environment.DATABASE_URL),
                database.url(),
                Environment.property(Environment.DATABASE_SECRET),
                database.secret(),
                Environment.property(Environment.MASTER_SECRET),
                MasterSecret.in(place.data()),
                "medley.database-pool",
                "8",
                "medley.audio.isolate-decoder",
                "true");
    }

    /** Two cores are all that a laptop may have to give: one model at a time, and light work beside it. */
    private void poll(Worker worker, FunctionRuntime function, QueueServer queues) {
        int concurrency = worker.size().memoryMb() >= Size.MODEL_WORKER.memoryMb() ? 1 : 2;
        running(QueuePoller.start(worker, function, queues, concurrency));
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        for (AutoCloseable part : running) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println(part.getClass().getSimpleName() + " did not stop well: " + e);
            }
        }
    }
}
