package dev.medley.platform.health;

import dev.medley.events.Queues;
import dev.medley.objects.ObjectStores;
import dev.medley.platform.queues.QueueWatch;
import dev.medley.storage.Sql;
import dev.medley.topology.Medley;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** The things that Medley stands on. */
@Factory
class Dependencies {

    @Singleton
    @Named("database")
    Dependency database(Sql sql) {
        return dependency("database", () -> sql.query("select 1").exists());
    }

    /** The queue and the bucket are those that the topology lets this function ask about. */
    @Singleton
    @Named("queues")
    Dependency queues(Queues queues) {
        return dependency("queues", () -> queues.ping("platform-erasure"));
    }

    @Singleton
    @Named("objects")
    Dependency objects(ObjectStores objectStores) {
        return dependency("objects", objectStores.bucket(Medley.RECORDINGS)::ping);
    }

    /** Requests are answered without them; what they ask for is not done. */
    @Singleton
    @Named("workers")
    Dependency workers(QueueWatch queueWatch) {
        return dependency("workers", false, () -> {
            List<String> stalled = queueWatch.stalled();
            if (!stalled.isEmpty()) {
                throw new IllegalStateException("Nobody works on " + stalled);
            }
        });
    }

    private static Dependency dependency(String name, Runnable question) {
        return dependency(name, true, question);
    }

    private static Dependency dependency(String name, boolean isNeededToAnswer, Runnable question) {
        return new Dependency() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void ask() {
                question.run();
            }

            @Override
            public boolean isNeededToAnswer() {
                return isNeededToAnswer;
            }
        };
    }
}
