package dev.medley.sound;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** How one sample lies in a WAV file: little-endian, and unsigned only when it is a single byte. */
enum SampleEncoding {
    U8(1),
    S16(2),
    S24(3),
    S32(4),
    F32(4),
    F64(8);

    static final int PCM_TAG = 1;
    static final int FLOAT_TAG = 3;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    SampleEncoding(int bytes) {
        this.bytes = bytes;
    }

    static SampleEncoding of(int formatTag, int bits) {
        return switch (formatTag << 8 | bits) {
            case PCM_TAG << 8 | 8 -> U8;
            case PCM_TAG << 8 | 16 -> S16;
            case PCM_TAG << 8 | 24 -> S24;
            case PCM_TAG << 8 | 32 -> S32;
            case FLOAT_TAG << 8 | 32 -> F32;
            case FLOAT_TAG << 8 | 64 -> F64;
            default -> throw new UnreadableWav("Only integer and floating-point PCM of 8 to 64 bits is read.");
        };
    }

    int bytes() {
        return bytes;
    }

    /** The amplitude at a byte offset; what is no number counts as silence. */
    float amplitude(MemorySegment data, long offset) {
        double value = switch (this) {
            case U8 -> ((data.get(ValueLayout.JAVA_BYTE, offset) & 0xff) - 128) / 128.0;
            case S16 -> data.get(SHORT, offset) / 32768.0;
            case S24 ->
                (data.get(SHORT, offset + 1) * 256 + (data.get(ValueLayout.JAVA_BYTE, offset) & 0xff)) / 8388608.0;
            case S32 -> data.get(INT, offset) / 2147483648.0;
            case F32 -> data.get(FLOAT, offset);
            case F64 -> data.get(DOUBLE, offset);
        };
        return Double.isFinite(value) ? (float) value : 0;
    }
}
