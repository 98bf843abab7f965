package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes in this process with the libraries of ffmpeg. They run in C, and a file that makes them crash takes the process
 * along: where that must not happen, use {@link DecoderProcess}. Safe for use by several threads at once.
 */
public final class FfmpegDecoder implements AudioDecoder {

    private static final double LEAST_OF_PROMISE = 0.9;

    /** What encoders add at both ends, and decoders take away again. */
    private static final long PADDING_MS = 300;

    /** For a single block, so that a table of sizes that a file makes up cannot eat the memory. */
    private static final long MAX_NATIVE_BLOCK = 64L << 20;

    static {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(MAX_NATIVE_BLOCK);
    }

    @Override
    public DecodedAudio decode(Path source, Path rendition, DecodeLimits limits) throws IOException {
        Deadline deadline = new Deadline(limits.deadline());
        boolean complete = false;
        try (FileChannel file = FileChannel.open(source)) {
            AudioFormat format = admit(file, limits);
            Survey.Findings findings = survey(file, format, limits, deadline);
            DecodedAudio decoded;
            try (Playback playback = new Playback(file, format, deadline);
                    Rendition written = new Rendition(rendition, findings, limits)) {
                playback.run(written);
                decoded = written.finish(format, playback.codec());
                requireWhole(format, playback.container(), decoded);
            }
            complete = true;
            return decoded;
        } finally {
            if (!complete) {
                Files.deleteIfExists(rendition);
            }
        }
    }

    /**
     * MP3 has no end mark, so half a file sounds like a whole one; but most encoders put the number of frames in front
     * (Xing, Info). Other formats are damaged visibly, or state lengths that cannot be relied on, as live recorders do.
     */
    private static void requireWhole(AudioFormat format, Container container, DecodedAudio decoded) {
        boolean less = decoded.durationMs() + PADDING_MS < container.promisedMs() * LEAST_OF_PROMISE;
        if (format == AudioFormat.MP3 && less && !decoded.cut()) {
            throw new UndecodableAudio(Reason.TRUNCATED);
        }
    }

    private static AudioFormat admit(FileChannel file, DecodeLimits limits) throws IOException {
        if (file.size() == 0) {
            throw new UndecodableAudio(Reason.EMPTY);
        }
        if (file.size() > limits.maxBytes()) {
            throw new UndecodableAudio(Reason.TOO_LARGE);
        }
        return Signature.of(file).orElseThrow(() -> new UndecodableAudio(Reason.UNSUPPORTED_FORMAT));
    }

    private static Survey.Findings survey(FileChannel file, AudioFormat format, DecodeLimits limits, Deadline deadline)
            throws IOException {
        try (Playback playback = new Playback(file, format, deadline);
                Survey survey = new Survey(limits)) {
            playback.run(survey);
            Survey.Findings findings = survey.finish();
            if (findings == null) {
                throw new UndecodableAudio(playback.codec().damagedPackets() > 0 ? Reason.CORRUPT : Reason.EMPTY);
            }
            return findings;
        }
    }

    @Override
    public void close() {
        // Each decoding gives back what it took.
    }
}
