package dev.medley.media;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.UndecodableAudio.Reason;
import dev.medley.sound.Levels;
import dev.medley.sound.Waveform;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How {@link DecoderProcess} and {@link DecoderWorker} put their messages. A worker that a hostile file has taken over may
 * answer anything, so lengths are bounded before they are believed.
 */
final class Exchange {

    /** The worker's first byte, once the native libraries are loaded. */
    static final int READY = 'R';

    private static final int DECODED = 0;
    private static final int REFUSED = 1;
    private static final int FAILED = 2;

    private static final Pattern NAME = Pattern.compile("[\\w .()'-]{0,60}");

    /** Some 37 hours of frames. */
    private static final int MAX_ARRAY = 1 << 22;

    /** One file to decode, all of it or one channel. */
    record Request(Path source, Path rendition, DecodeLimits limits, int channel) {

        Request(Path source, Path rendition, DecodeLimits limits) {
            this(source, rendition, limits, Survey.ALL_CHANNELS);
        }
    }

    private Exchange() {}

    static void write(Request request, DataOutput out) throws IOException {
        out.writeUTF(request.source.toAbsolutePath().toString());
        out.writeUTF(request.rendition.toAbsolutePath().toString());
        out.writeLong(request.limits.maxBytes());
        out.writeLong(request.limits.maxDuration().toMillis());
        out.writeUTF(request.limits.excess().name());
        out.writeLong(request.limits.deadline().toMillis());
        out.writeInt(request.channel);
    }

    static Request readRequest(DataInput in) throws IOException {
        Path source = Path.of(in.readUTF());
        Path rendition = Path.of(in.readUTF());
        DecodeLimits limits = new DecodeLimits(
                in.readLong(),
                Duration.ofMillis(in.readLong()),
                constant(Excess.class, in),
                Duration.ofMillis(in.readLong()));
        return new Request(source, rendition, limits, in.readInt());
    }

    static void write(DecodedAudio decoded, DataOutput out) throws IOException {
        out.writeByte(DECODED);
        out.writeUTF(decoded.original().container().name());
        out.writeUTF(decoded.original().codec());
        out.writeInt(decoded.original().sampleRate());
        out.writeInt(decoded.original().channels());
        out.writeLong(decoded.durationMs());
        out.writeBoolean(decoded.cut());
        out.writeBoolean(decoded.truncated());
        out.writeInt(decoded.damagedPackets());
        write(decoded.levels(), out);
    }

    private static void write(Levels levels, DataOutput out) throws IOException {
        Double loudness = levels.loudnessLufs();
        out.writeDouble(loudness == null ? Double.NaN : loudness);
        out.writeDouble(levels.clippingRatio());
        write(levels.framePowers(), out);
        write(levels.waveform().minima(), out);
        write(levels.waveform().maxima(), out);
    }

    static void write(UndecodableAudio refused, DataOutput out) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refused.reason().name());
        out.writeUTF(refused.format());
    }

    static void write(IOException failed, DataOutput out) throws IOException {
        out.writeByte(FAILED);
        out.writeUTF(failed.toString());
    }

    /** The worker's answer: what it decoded, or the same exception that it met. */
    static DecodedAudio readAnswer(DataInput in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case DECODED -> decoded(in);
            case REFUSED -> throw new UndecodableAudio(constant(Reason.class, in), name(in));
            case FAILED -> throw new WorkerFailure(in.readUTF());
            default -> throw new IOException("no such answer");
        };
    }

    private static String name(DataInput in) throws IOException {
        String name = in.readUTF();
        if (!NAME.matcher(name).matches()) {
            throw new IOException("no such name");
        }
        return name;
    }

    /** Something other than the file went wrong in the worker, which lives on. */
    static final class WorkerFailure extends IOException {
        WorkerFailure(String message) {
            super(message);
        }
    }

    private static DecodedAudio decoded(DataInput in) throws IOException {
        AudioEncoding original =
                new AudioEncoding(constant(AudioFormat.class, in), in.readUTF(), in.readInt(), in.readInt());
        return new DecodedAudio(original, in.readLong(), in.readBoolean(), in.readBoolean(), in.readInt(), levels(in));
    }

    private static Levels levels(DataInput in) throws IOException {
        double loudness = in.readDouble();
        @Nullable Double heard = Double.isNaN(loudness) ? null : loudness;
        return new Levels(heard, in.readDouble(), floats(in), new Waveform(floats(in), floats(in)));
    }

    private static void write(float[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_ARRAY) {
            throw new IOException("no such length");
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, DataInput in) throws IOException {
        try {
            return Enum.valueOf(type, in.readUTF());
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such constant", unknown);
        }
    }
}
