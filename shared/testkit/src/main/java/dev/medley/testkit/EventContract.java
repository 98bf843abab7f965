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
    private final String[] settings;

    /**
     * Names what is tested.
     *
     * @param events the sealed interface of the function's events
     * @param settings those of the function that the module's other tests share
     */
    protected EventContract(String function, Class<? extends EventData> events, String... settings) {
        this.settings = settings;
        this.function = Medley.TOPOLOGY.function(function);
        this.events = events;
    }

    @Test
    void theTopologyNamesEveryEvent() {
        assertThat(Stream.of(events.getPermittedSubclasses()).map(Event::typeOf))
                .containsExactlyInAnyOrderElementsOf(function.emits().stream()
                        .filter(type -> !type.equals(Function.JOB_CHANGED))
                        .toList());
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

    /** What is not in the file says nothing: {@code {}}. */
    @Test
    void whatIsPublishedHasAnExampleThatItsSchemaAllows() {
        ObjectNode schemas = EventSchemas.kept();
        ObjectNode examples = EventSchemas.examples();
        assertThat(function.publishes())
                .allSatisfy(type -> assertThat(EventSchemas.faults(
                                schemas.get(type),
                                examples.has(type) ? examples.get(type).toString() : "{}"))
                        .as("src/main/events/examples.json, %s", type)
                        .isEmpty());
        assertThat(examples.fieldNames()).toIterable().isSubsetOf(function.publishes());
    }

    @Test
    void everyQueueTakesWhatTheTopologySendsIt() {
        FunctionUnderTest running = FunctionUnderTest.shared(function.name(), settings);
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
