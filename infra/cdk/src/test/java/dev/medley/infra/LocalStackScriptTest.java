package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Bucket;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that makes LocalStack's queues and buckets is written by hand, and short enough to be. */
class LocalStackScriptTest {

    private static final Path SCRIPT = Path.of("../../localstack/init/ready.d/topology.sh");

    @Test
    void itMakesWhatTheTopologySays() throws IOException {
        List<String> asked = Stream.concat(
                        Medley.TOPOLOGY.workers().map(LocalStackScriptTest::line),
                        Medley.TOPOLOGY.buckets().stream().flatMap(LocalStackScriptTest::lines))
                .toList();
        List<String> written = Files.readAllLines(SCRIPT).stream()
                .filter(line -> line.matches("(queue|arrivals|expiry|bucket) .*"))
                .toList();
        assertThat(written).containsExactlyElementsOf(asked);
    }

    private static String line(Worker worker) {
        return "queue %s %d %d".formatted(worker.queue(), worker.visibility().toSeconds(), worker.maxReceives());
    }

    private static Stream<String> lines(Bucket bucket) {
        Stream<String> arrivals = new TreeMap<>(bucket.arrivals())
                .entrySet().stream().map(arrival -> "arrivals " + arrival.getKey() + " " + arrival.getValue());
        Stream<String> expiry = new TreeMap<>(bucket.expiry())
                .entrySet().stream()
                        .map(end ->
                                "expiry " + end.getKey() + " " + end.getValue().toDays());
        return Stream.of(arrivals, expiry, Stream.of("bucket " + bucket.name())).flatMap(lines -> lines);
    }
}
