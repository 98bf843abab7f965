package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.events.QueueConsumer;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a function announces and takes: as the topology says, and as the schemas say that subscribers rely on. */
public abstract class EventContract {

    private final Function function;
    private final Class<? extends EventData> events;

    /**
     * Names what is tested.
     *
     * @param events the sealed interface of the function's events
     */
    protected EventContract(String function, Class<? extends EventData> events) {
        this.function = Medley.TOPOLOGY.function(function);
        this.events = events;
    }

    @Test
    void theTopologyNamesEveryEvent() {
        assertThat(Stream.of(events.getPermittedSubclasses()).map(Event::typeOf))
                .containsExactlyInAnyOrderElementsOf(function.emits());
    }

    @Test
    void schemasAreKept() throws IOException {
        ObjectNode schemas = EventSchemas.of(events);
        Path proposal = Files.createDirectories(Path.of("target/events")).resolve("schemas.json");
        Files.writeString(proposal, EventSchemas.text(schemas));
        assertThat(EventSchemas.kept())
                .as("The contract changed. If subscribers can live with it: cp %s %s", proposal, EventSchemas.KEPT)
                .isEqualTo(schemas);
    }

    @Test
    void everyQueueTakesWhatTheTopologySendsIt() {
        FunctionUnderTest running = FunctionUnderTest.shared(function.name());
        List<Worker> ofEvents = function.workers().stream()
                .filter(worker -> !worker.takes().isEmpty())
                .toList();
        assertThat(ofEvents).allSatisfy(worker -> {
            QueueConsumer consumer = running.consumer(worker.queue());
            Set<String> types = consumer.types();
            assertThat(types.isEmpty() ? worker.takes() : types).isEqualTo(worker.takes());
        });
    }
}
