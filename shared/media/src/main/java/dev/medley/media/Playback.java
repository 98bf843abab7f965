package dev.medley.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The frames of a file from its start, each with its place in time. */
final class Playback implements AutoCloseable {

    /** Takes the frames one by one. */
    interface Listener {

        /** Whether there is any point in going on. */
        boolean wantsMore();

        /** Says that the next frame does not follow the one before: it starts so many microseconds after the start. */
        void jump(long micros) throws IOException;

        /** Takes the next frame, which is only good for the length of the call. */
        void add(AVFrame frame) throws IOException;
    }

    private final Container container;
    private final Codec codec;
    private final boolean stamped;
    private final @Nullable OggPauses pauses;
    private final Timeline timeline;
    private long packets;
    private long pauseMicros;
    private long playedMicros;

    Playback(FileChannel file, AudioFormat format, Deadline deadline) throws IOException {
        pauses = format == AudioFormat.OGG ? OggPauses.of(file, deadline) : null;
        file.position(0);
        container = new Container(file, format, deadline);
        try {
            codec = new Codec(container.parameters(), container.timeBase());
        } catch (RuntimeException refused) {
            container.close();
            throw refused;
        }
        stamped = format.hasTimeStamps();
        timeline = new Timeline(container.timeBase(), container.originMicros());
    }

    void run(Listener listener) throws IOException {
        Codec.Receiver receiver = frame -> pass(frame, listener);
        while (listener.wantsMore() && container.next(packet -> decode(packet, receiver))) {}
        if (listener.wantsMore()) {
            codec.decode(null, receiver);
        }
    }

    private void decode(AVPacket packet, Codec.Receiver receiver) throws IOException {
        if (pauses != null) {
            pauseMicros += pauses.before(packets++);
        }
        codec.decode(packet, receiver);
    }

    private void pass(AVFrame frame, Listener listener) throws IOException {
        long jump = stamped ? place(frame) : Timeline.FOLLOWS;
        if (jump != Timeline.FOLLOWS) {
            listener.jump(jump);
        }
        listener.add(frame);
        playedMicros += (long) Timeline.MICROS * frame.nb_samples() / Math.max(1, frame.sample_rate());
    }

    private long place(AVFrame frame) {
        if (pauses == null) {
            return timeline.place(frame);
        }
        long pause = pauseMicros;
        pauseMicros = 0;
        return timeline.placeAfter(pause, frame);
    }

    /** How much sound there was, without silence. */
    long playedMs() {
        return playedMicros / 1000;
    }

    Codec codec() {
        return codec;
    }

    Container container() {
        return container;
    }

    @Override
    public void close() {
        codec.close();
        container.close();
    }
}
