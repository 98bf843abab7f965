package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Writes whole samples of 16 or 24 bits into a file of another coding. */
final class SoundWriter implements Playback.Listener, AutoCloseable {

    private static final int SIXTEEN_BITS = 16;

    private final AVFormatContext output = new AVFormatContext(null);
    private final AVIOContext file = new AVIOContext(null);
    private final AVCodecContext context;
    private final AVStream stream;
    private final int sampleBytes;
    private final byte[] block;
    private int filled;
    private long written;
    private boolean broken;

    /**
     * What is to be written.
     *
     * @param bitRate 0 where the encoder decides
     */
    private record Coding(String encoder, String muxer, int rate, int channels, int format, long bitRate) {}

    /** A FLAC file of samples as the source has them. */
    static SoundWriter flac(Path path, AVCodecParameters source) {
        return new SoundWriter(
                path, new Coding("flac", "flac", source.sample_rate(), channels(source), format(source), 0));
    }

    /** An Ogg file with Opus, of a source at a rate that Opus has. */
    static SoundWriter opus(Path path, AVCodecParameters source, long bitRate) {
        return new SoundWriter(
                path, new Coding("libopus", "ogg", source.sample_rate(), channels(source), format(source), bitRate));
    }

    private static int channels(AVCodecParameters source) {
        return source.ch_layout().nb_channels();
    }

    private static int format(AVCodecParameters source) {
        return source.bits_per_coded_sample() <= SIXTEEN_BITS ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_S32;
    }

    private SoundWriter(Path path, Coding coding) {
        var encoder = avcodec_find_encoder_by_name(coding.encoder());
        context = avcodec_alloc_context3(encoder);
        context.sample_rate(coding.rate())
                .sample_fmt(coding.format())
                .bit_rate(coding.bitRate())
                .time_base(av_make_q(1, coding.rate()));
        av_channel_layout_default(context.ch_layout(), coding.channels());
        check(avformat_alloc_output_context2(output, null, coding.muxer(), path.toString()));
        check(avio_open(file, path.toString(), AVIO_FLAG_WRITE));
        output.pb(file);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        broken = avcodec_open2(context, encoder, (AVDictionary) null) < 0;
        stream = avformat_new_stream(output, null);
        stream.time_base(context.time_base());
        broken |= avcodec_parameters_from_context(stream.codecpar(), context) < 0
                || avformat_write_header(output, (AVDictionary) null) < 0;
        sampleBytes = (coding.format() == AV_SAMPLE_FMT_S16 ? 2 : 4) * coding.channels();
        block = new byte[Math.max(1, context.frame_size()) * sampleBytes];
    }

    @Override
    public boolean wantsMore() {
        return !broken;
    }

    /** Sound with gaps is not packed. */
    @Override
    public void jump(long micros) {
        broken = true;
    }

    @Override
    public void add(AVFrame frame) {
        broken |= frame.format() != context.sample_fmt();
        byte[] bytes = broken ? new byte[0] : FlacCopy.bytes(frame);
        int taken = 0;
        while (taken < bytes.length) {
            int part = Math.min(block.length - filled, bytes.length - taken);
            System.arraycopy(bytes, taken, block, filled, part);
            filled += part;
            taken += part;
            if (filled == block.length) {
                encodeBlock();
            }
        }
    }

    private void encodeBlock() {
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(filled / sampleBytes).format(context.sample_fmt()).sample_rate(context.sample_rate());
        check(av_channel_layout_copy(frame.ch_layout(), context.ch_layout()));
        check(av_frame_get_buffer(frame, 0));
        frame.data(0).capacity(filled).position(0).put(block, 0, filled);
        frame.pts(written);
        written += frame.nb_samples();
        filled = 0;
        send(frame);
        av_frame_free(frame);
    }

    private void send(@Nullable AVFrame frame) {
        broken |= avcodec_send_frame(context, frame) < 0;
        AVPacket packet = av_packet_alloc();
        while (!broken && avcodec_receive_packet(context, packet) >= 0) {
            av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
            broken = av_interleaved_write_frame(output, packet) < 0;
        }
        av_packet_free(packet);
    }

    /** Writes what is left; false where the file is not whole. */
    boolean finish() {
        if (!broken) {
            if (filled > 0) {
                encodeBlock();
            }
            send(null);
            broken |= av_write_trailer(output) < 0;
        }
        return !broken;
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("ffmpeg answered " + result);
        }
    }

    @Override
    public void close() {
        avio_closep(file);
        avcodec_free_context(context);
        avformat_free_context(output);
    }
}
