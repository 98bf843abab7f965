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
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import dev.medley.sound.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Makes audio files with ffmpeg's own encoders.
 *
 * @param muxer the container, by ffmpeg's name
 * @param codec the encoder, by ffmpeg's name
 * @param gains of each channel, which all get the same sound
 * @param movFlags of the MPEG-4 muxer; empty for others
 * @param stamps when each sample is to be heard
 */
@SuppressWarnings("ArrayRecordComponent")
record Encoder(String muxer, String codec, double[] gains, String movFlags, Stamps stamps) {

    /** FF_COMPLIANCE_EXPERIMENTAL: lets the Vorbis encoder out. */
    private static final int EXPERIMENTAL = -2;

    /** Pages of one or few packets, as live recorders write: a pause inside a page could not be told. */
    private static final String PAGE_MICROS = "20000";

    Encoder(String muxer, String codec, int channels) {
        this(muxer, codec, channels, "");
    }

    Encoder(String muxer, String codec, int channels, String movFlags) {
        this(muxer, codec, ones(channels), movFlags);
    }

    Encoder(String muxer, String codec, double[] gains) {
        this(muxer, codec, gains, "");
    }

    Encoder(String muxer, String codec, double[] gains, String movFlags) {
        this(muxer, codec, gains, movFlags, Stamps.NONE);
    }

    /**
     * Time stamps other than those that follow from the samples, all in seconds.
     *
     * @param start of the first sample
     * @param pauseAt the second of the sound before which it pauses
     * @param pause how long, which may be negative
     */
    record Stamps(double start, double pauseAt, double pause) {
        static final Stamps NONE = new Stamps(0, 0, 0);

        private long of(int sample, int rate) {
            double seconds = start + (sample >= pauseAt * rate ? pause : 0);
            return sample + Math.round(seconds * rate);
        }
    }

    Encoder at(Stamps other) {
        return new Encoder(muxer, codec, gains, movFlags, other);
    }

    private static double[] ones(int channels) {
        double[] gains = new double[channels];
        Arrays.fill(gains, 1);
        return gains;
    }

    int channels() {
        return gains.length;
    }

    byte[] encode(Pcm sound) throws IOException {
        Path file = Files.createTempFile("encoded", "." + muxer);
        try {
            write(file, sound);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file, Pcm sound) {
        AVFormatContext output = new AVFormatContext(null);
        check(avformat_alloc_output_context2(output, null, muxer, file.toString()));
        AVIOContext bytes = new AVIOContext(null);
        check(avio_open(bytes, file.toString(), AVIO_FLAG_WRITE));
        output.pb(bytes);
        AVCodecContext context = open(output, sound.sampleRate());
        AVStream stream = avformat_new_stream(output, null);
        stream.time_base(context.time_base());
        check(avcodec_parameters_from_context(stream.codecpar(), context));
        AVDictionary options = new AVDictionary(null);
        if (!movFlags.isEmpty()) {
            av_dict_set(options, "movflags", movFlags, 0);
        }
        if (muxer.equals("ogg") && !stamps.equals(Stamps.NONE)) {
            av_dict_set(options, "page_duration", PAGE_MICROS, 0);
        }
        check(avformat_write_header(output, options));
        av_dict_free(options);
        encode(sound, context, output, stream);
        check(av_write_trailer(output));
        check(avio_closep(bytes));
        avcodec_free_context(context);
        avformat_free_context(output);
    }

    private AVCodecContext open(AVFormatContext output, int sampleRate) {
        var encoder = avcodec_find_encoder_by_name(codec);
        AVCodecContext context = avcodec_alloc_context3(encoder);
        context.sample_rate(sampleRate).sample_fmt(sampleFormat()).time_base(av_make_q(1, sampleRate));
        context.strict_std_compliance(EXPERIMENTAL);
        av_channel_layout_default(context.ch_layout(), channels());
        if ((output.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec_open2(context, encoder, (AVDictionary) null));
        return context;
    }

    private int sampleFormat() {
        return switch (codec) {
            case "pcm_u8" -> AV_SAMPLE_FMT_U8;
            case "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be" -> AV_SAMPLE_FMT_S32;
            case "pcm_f32le", "pcm_f32be", "libopus" -> AV_SAMPLE_FMT_FLT;
            case "pcm_f64le", "pcm_f64be" -> AV_SAMPLE_FMT_DBL;
            case "alac", "adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms" -> AV_SAMPLE_FMT_S16P;
            case "aac", "vorbis", "libmp3lame", "ac3", "wmav2" -> AV_SAMPLE_FMT_FLTP;
            default -> AV_SAMPLE_FMT_S16;
        };
    }

    private void encode(Pcm sound, AVCodecContext context, AVFormatContext output, AVStream stream) {
        int size = context.frame_size() > 0 ? context.frame_size() : 1024;
        for (int from = 0; from < sound.samples().length; from += size) {
            AVFrame frame = frame(context, Math.min(size, sound.samples().length - from));
            for (int i = 0; i < frame.nb_samples(); i++) {
                put(frame, i, sound.samples()[from + i]);
            }
            frame.pts(stamps.of(from, sound.sampleRate()));
            send(frame, context, output, stream);
            av_frame_free(frame);
        }
        send(null, context, output, stream);
    }

    private static AVFrame frame(AVCodecContext context, int samples) {
        AVFrame frame = av_frame_alloc();
        frame.nb_samples(samples).format(context.sample_fmt()).sample_rate(context.sample_rate());
        check(av_channel_layout_copy(frame.ch_layout(), context.ch_layout()));
        check(av_frame_get_buffer(frame, 0));
        return frame;
    }

    private void put(AVFrame frame, int index, float amplitude) {
        boolean planar = av_sample_fmt_is_planar(frame.format()) == 1;
        int bytes = av_get_bytes_per_sample(frame.format());
        for (int channel = 0; channel < channels(); channel++) {
            ByteBuffer plane = frame.extended_data(planar ? channel : 0)
                    .capacity((long) frame.nb_samples() * bytes * (planar ? 1 : channels()))
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
            int at = bytes * (planar ? index : index * channels() + channel);
            float value = (float) (amplitude * gains[channel]);
            switch (frame.format()) {
                case AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S16P -> plane.putShort(at, (short) (value * Short.MAX_VALUE));
                case AV_SAMPLE_FMT_U8 -> plane.put(at, (byte) (128 + Math.round(value * Byte.MAX_VALUE)));
                case AV_SAMPLE_FMT_DBL -> plane.putDouble(at, value);
                case AV_SAMPLE_FMT_S32 -> plane.putInt(at, (int) (value * Integer.MAX_VALUE));
                default -> plane.putFloat(at, value);
            }
        }
    }

    private static void send(@Nullable AVFrame frame, AVCodecContext context, AVFormatContext output, AVStream stream) {
        check(avcodec_send_frame(context, frame));
        AVPacket packet = av_packet_alloc();
        while (avcodec_receive_packet(context, packet) >= 0) {
            av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
            check(av_interleaved_write_frame(output, packet));
        }
        av_packet_free(packet);
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("ffmpeg answered " + result);
        }
    }
}
