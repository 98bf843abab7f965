package dev.medley.outbound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Keeps an answer, and no more of its body than is allowed. */
final class LimitedResponseConsumer extends AbstractBinResponseConsumer<OutboundResponse> {

    private static final int CHUNK = 8192;

    private final Destination destination;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpResponse head;

    LimitedResponseConsumer(Destination destination) {
        this.destination = destination;
    }

    @Override
    protected void start(HttpResponse response, @Nullable ContentType contentType) {
        head = response;
    }

    @Override
    protected int capacityIncrement() {
        return CHUNK;
    }

    @Override
    protected void data(ByteBuffer data, boolean isLast) throws OutboundException {
        int room = destination.maxResponseBytes() - body.size();
        byte[] kept = new byte[Math.min(data.remaining(), room)];
        data.get(kept);
        body.writeBytes(kept);
        if (data.hasRemaining() && destination.maxResponseBytes() > 0 && !destination.cutsResponses()) {
            throw destination.failure(Outcome.TOO_LARGE, "the answer is larger than allowed");
        }
        data.position(data.limit());
    }

    @Override
    protected OutboundResponse buildResult() {
        return OutboundResponse.of(Objects.requireNonNull(head), body.toByteArray());
    }

    @Override
    public void releaseResources() {
        body.reset();
    }
}
