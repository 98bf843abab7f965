package dev.medley.audio.imports;

import dev.medley.audio.AudioSettings;
import dev.medley.jobs.JobFailure;
import dev.medley.kernel.Refusal;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Gets files that people name by their address, from public servers alone. */
@Singleton
class RecordingServer {

    /** Half of what a worker has. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final int REDIRECTS = 4;

    private final OutboundClient client;

    RecordingServer(OutboundClients clients, AudioSettings settings) {
        client = clients.client(Destination.publicHttp("recording-source")
                .timeout(TIMEOUT)
                .maxResponseBytes((int) Math.min(settings.maxBytes(), Integer.MAX_VALUE - 8))
                .callingAlways());
    }

    /**
     * Refuses an address where nothing will be got from.
     *
     * @throws Refusal {@code url-blocked}
     */
    void require(URI url) {
        try {
            client.requireAllowed(url);
        } catch (OutboundException _) {
            throw Refusal.invalid("url-blocked", "/url", "The address is none of a public server, over HTTPS or HTTP.");
        }
    }

    /**
     * Writes what is at an address into a file that does not exist yet.
     * @throws JobFailure {@code import-failed}, {@code import-refused}, {@code import-too-large}
     */
    void get(URI url, Path file) {
        OutboundRequest request = OutboundRequest.get(url)
                .header("Accept", "audio/*, video/*;q=0.9, */*;q=0.5")
                .followingRedirects(REDIRECTS);
        try (OutputStream out = Files.newOutputStream(file)) {
            OutboundResponse answer = client.stream(request, piece -> write(out, piece));
            requireSuccess(answer);
        } catch (OutboundException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSuccess(OutboundResponse answer) {
        int status = answer.status();
        String detail = "The server answered with status " + status + ".";
        if (status >= 500 || status == 429 || status == 408) {
            throw JobFailure.passing("import-failed", detail, new IllegalStateException(detail));
        }
        if (status / 100 != 2) {
            throw JobFailure.permanent("import-failed", detail);
        }
    }

    private static JobFailure failure(OutboundException e) {
        return switch (e.outcome()) {
            case BLOCKED ->
                JobFailure.permanent("import-refused", "The address leads to a server that is not a public one.");
            case TOO_LARGE ->
                JobFailure.permanent("import-too-large", "The server answered with more than an upload may have.");
            case ANSWERED, CIRCUIT_OPEN, UNREACHABLE, TIMED_OUT, INTERRUPTED ->
                JobFailure.passing("import-failed", "The server did not answer in full.", e);
        };
    }
}
