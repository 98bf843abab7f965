package dev.medley.media;

/** The header of a frame of MPEG audio, layers II and III (ISO/IEC 11172-3, 13818-3, and what is called MPEG 2.5). */
final class MpegFrame {

    private static final int[] KILOBITS_LAYER_2 = {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 0
    };
    private static final int[] KILOBITS_LAYER_3 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KILOBITS_LOWER_RATES = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};

    private static final int MPEG_1 = 3;
    private static final int MPEG_2_5 = 0;
    private static final int LAYER_3 = 1;
    private static final int LAYER_2 = 2;

    private MpegFrame() {}

    /** How many bytes the frame has that begins with these four; 0 where none does, or where it does not say. */
    static int bytes(int header) {
        int version = header >> 19 & 3;
        int layer = header >> 17 & 3;
        int rate = HERTZ[header >> 10 & 3] >> (version == MPEG_1 ? 0 : version == MPEG_2_5 ? 2 : 1);
        if (header >>> 21 != 0x7ff || (layer != LAYER_2 && layer != LAYER_3) || version == 1 || rate == 0) {
            return 0;
        }
        int[] kilobits =
                version != MPEG_1 ? KILOBITS_LOWER_RATES : layer == LAYER_2 ? KILOBITS_LAYER_2 : KILOBITS_LAYER_3;
        int bits = kilobits[header >> 12 & 0xf] * 1000;
        int samples = layer == LAYER_3 && version != MPEG_1 ? 576 : 1152;
        return bits == 0 ? 0 : samples / 8 * bits / rate + (header >> 9 & 1);
    }
}
