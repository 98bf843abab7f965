package dev.medley.outbound;

import dev.medley.outbound.DestinationGuard.BlockedException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** An answer that is on its way, by whatever version of HTTP, and what it means when none comes. */
record PendingResponse(Destination destination, Future<OutboundResponse> answer) {

    OutboundResponse await(Duration left) throws OutboundException {
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw destination.failure(Outcome.TIMED_OUT, "no whole answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw destination.failure(Outcome.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        }
    }

    private OutboundException failure(Throwable cause) {
        return switch (cause) {
            case OutboundException known -> known;
            case BlockedException blocked -> destination.failure(Outcome.BLOCKED, String.valueOf(blocked.getMessage()));
            case MessageConstraintException _ ->
                destination.failure(Outcome.TOO_LARGE, "the head of the answer is larger than allowed");
            case InterruptedIOException _ -> destination.failure(Outcome.TIMED_OUT, "no whole answer in time");
            default ->
                destination.failure(
                        Outcome.UNREACHABLE, "no answer: " + cause.getClass().getSimpleName());
        };
    }
}
