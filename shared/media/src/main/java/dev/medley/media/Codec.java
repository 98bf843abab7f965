package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SPEEX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/** Turns the packets of one track into frames of samples. What cannot be decoded is left out and counted. */
final class Codec implements AutoCloseable {

    /** All of ffmpeg's decoders that hostile files get to talk to. */
    static final String ALLOWED = "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_s64le,"
            + "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,"
            + "adpcm_ms,adpcm_ima_wav,adpcm_ima_qt,adpcm_yamaha,g722,g726,g726le,gsm,gsm_ms,"
            + "amrnb,amrwb,libspeex,flac,mp2,mp2float,mp3,mp3float,vorbis,opus,aac,alac";

    private static final String LIBSPEEX = "libspeex";

    private static final Set<String> ALLOWED_NAMES = Set.of(ALLOWED.split(","));
    /** More than any codec puts in a frame (FLAC: 65,535). */
    private static final long MAX_SAMPLES_PER_FRAME = 1 << 18;

    private static final int AGAIN = AVERROR_EAGAIN();

    /** Takes each frame, which is only good for the length of the call. */
    interface Receiver {
        void accept(AVFrame frame) throws IOException;
    }

    private final String name;
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();
    private final boolean uncompressed;
    private int damagedPackets;
    private boolean endsDamaged;

    Codec(AVCodecParameters parameters, AVRational timeBase) {
        AVCodec decoder = decoder(parameters.codec_id());
        name = decoder == null ? "" : decoder.name().getString();
        context = avcodec_alloc_context3(decoder);
        context.pkt_timebase(timeBase);
        uncompressed = name.startsWith("pcm_") || name.startsWith("adpcm_") || name.startsWith("g72");
        if (!ALLOWED_NAMES.contains(name) || !opens(decoder, parameters)) {
            close();
            throw new UndecodableAudio(Reason.UNSUPPORTED_CODEC, name(parameters));
        }
    }

    /** ffmpeg's own decoder of Speex, which is the first that it finds, makes silence of it. */
    private static @Nullable AVCodec decoder(int codec) {
        return codec == AV_CODEC_ID_SPEEX ? avcodec_find_decoder_by_name(LIBSPEEX) : avcodec_find_decoder(codec);
    }

    private boolean opens(@Nullable AVCodec decoder, AVCodecParameters parameters) {
        int filled = avcodec_parameters_to_context(context, parameters);
        context.thread_count(1).max_samples(MAX_SAMPLES_PER_FRAME);
        return filled >= 0 && avcodec_open2(context, decoder, (AVDictionary) null) >= 0;
    }

    private static String name(AVCodecParameters parameters) {
        String known = avcodec_get_name(parameters.codec_id()).getString();
        boolean unknown = parameters.codec_id() == AV_CODEC_ID_NONE;
        return unknown ? "Codec 0x%x".formatted(parameters.codec_tag()) : "Codec " + known;
    }

    String name() {
        return name.equals(LIBSPEEX) ? "speex" : name;
    }

    /** How many packets could not be decoded, or not in full. */
    int damagedPackets() {
        return damagedPackets;
    }

    /** Whether the last packet was one of them. */
    boolean endsDamaged() {
        return endsDamaged;
    }

    /** Decodes a packet; null draws what is left after the last one. */
    void decode(@Nullable AVPacket packet, Receiver receiver) throws IOException {
        boolean partial = packet != null && (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
        // Samples that lie one by one are good as far as they go.
        boolean damaged = partial && !uncompressed;
        if (!damaged) {
            damaged = avcodec_send_packet(context, packet) < 0;
            int received = avcodec_receive_frame(context, frame);
            while (received >= 0) {
                receiver.accept(frame);
                received = avcodec_receive_frame(context, frame);
            }
            damaged |= received != AGAIN && received != AVERROR_EOF;
        }
        // All that is wrong with them is a last frame that is not complete.
        damaged &= !name.startsWith("pcm_");
        damagedPackets += damaged ? 1 : 0;
        endsDamaged = damaged || (packet == null && endsDamaged);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
