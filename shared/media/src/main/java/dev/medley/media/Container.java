package dev.medley.media;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_F24LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S24LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S32LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_U8;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;

/** An open file of a known format, and the packets of its one audio track. */
final class Container implements AutoCloseable {

    /** Takes a packet, which is only good for the length of the call. */
    interface Receiver {
        void accept(AVPacket packet) throws IOException;
    }

    private static final long PROBE_BYTES = 1 << 20;
    private static final long PROBE_MICROSECONDS = 2_000_000;
    private static final int PROBE_PACKETS = 500;
    private static final int MAX_STREAMS = 8;

    private final Deadline deadline;
    private final FileInput input;
    private final Interruption interruption = new Interruption();
    private final AVFormatContext context = avformat_alloc_context();
    private final AVPacket packet = av_packet_alloc();
    private final AudioFormat format;
    private int track;

    Container(FileChannel file, AudioFormat format, Deadline deadline) {
        this.format = format;
        this.deadline = deadline;
        this.input = new FileInput(file, deadline);
        try {
            open();
            track = audioTrack();
            correctWidth(parameters());
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void open() {
        context.pb(input.context())
                .flags(context.flags() | AVFMT_FLAG_CUSTOM_IO)
                .probesize(PROBE_BYTES)
                .max_analyze_duration(PROBE_MICROSECONDS)
                .max_probe_packets(PROBE_PACKETS)
                .max_streams(MAX_STREAMS);
        context.interrupt_callback().callback(interruption);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "codec_whitelist", Codec.ALLOWED, 0);
        av_dict_set(options, "protocol_whitelist", "none", 0);
        // On failure this frees the context and clears the pointer, so that closing it again does nothing.
        int opened = avformat_open_input(context, "", av_find_input_format(format.demuxer()), options);
        av_dict_free(options);
        if (opened < 0 || avformat_find_stream_info(context, (AVDictionary) null) < 0) {
            deadline.check();
            throw new UndecodableAudio(Reason.CORRUPT);
        }
    }

    private int audioTrack() {
        int best = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (best < 0) {
            throw new UndecodableAudio(holdsOtherThanAudio() ? Reason.NO_AUDIO_STREAM : Reason.CORRUPT);
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != best) {
                context.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return best;
    }

    private boolean holdsOtherThanAudio() {
        return context.nb_streams() > 0
                && IntStream.range(0, context.nb_streams())
                        .noneMatch(i -> context.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO);
    }

    AVCodecParameters parameters() {
        return context.streams(track).codecpar();
    }

    /** WAVE says how many bits of a sample count, and in how many bytes they lie, which is what decoders need to know. */
    private void correctWidth(AVCodecParameters samples) {
        int codec = samples.codec_id();
        boolean whole = codec == AV_CODEC_ID_PCM_U8
                || codec == AV_CODEC_ID_PCM_S16LE
                || codec == AV_CODEC_ID_PCM_S24LE
                || codec == AV_CODEC_ID_PCM_S32LE
                || codec == AV_CODEC_ID_PCM_F24LE;
        int channels = samples.ch_layout().nb_channels();
        if (whole && channels > 0 && (format == AudioFormat.WAV || format == AudioFormat.W64)) {
            switch (samples.block_align() / channels) {
                case 1 -> samples.codec_id(AV_CODEC_ID_PCM_U8).bits_per_coded_sample(8);
                case 2 -> samples.codec_id(AV_CODEC_ID_PCM_S16LE).bits_per_coded_sample(16);
                case 3 -> samples.codec_id(AV_CODEC_ID_PCM_S24LE).bits_per_coded_sample(24);
                case 4 -> samples.codec_id(AV_CODEC_ID_PCM_S32LE).bits_per_coded_sample(32);
                default -> {}
            }
        }
    }

    AVRational timeBase() {
        return context.streams(track).time_base();
    }

    /** The time stamp at which a player starts: that of the first packet, where the format has no zero of its own. */
    long originMicros() {
        return format.startsAtZero() || context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
    }

    /** How long the container's own table says that the sound is; 0 where there is no such table, only a guess. */
    long promisedMs() {
        return context.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM
                ? Math.max(0, context.duration() * 1000 / AV_TIME_BASE)
                : 0;
    }

    /** Hands the next packet of the track on. False when there is no more. */
    boolean next(Receiver receiver) throws IOException {
        while (av_read_frame(context, packet) >= 0) {
            try {
                deadline.check();
                if (packet.stream_index() == track) {
                    receiver.accept(packet);
                    return true;
                }
            } finally {
                av_packet_unref(packet);
            }
        }
        deadline.check();
        return false;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
        input.close();
        interruption.close();
    }

    private final class Interruption extends AVIOInterruptCB.Callback_Pointer {

        @Override
        public int call(Pointer opaque) {
            return deadline.hasPassed() ? 1 : 0;
        }
    }
}
