package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;

import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decodes in this process with the libraries of ffmpeg. They run in C, and a file that makes them crash takes the process
 * along: where that must not happen, use {@link DecoderProcess}. Safe for use by several threads at once.
 */
public final class FfmpegDecoder implements AudioDecoder {

    private static final double LEAST_OF_PROMISE = 0.98;

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
        return decode(new Exchange.Request(source, rendition, limits));
    }

    @Override
    public DecodedAudio decodeChannel(Path source, Path rendition, DecodeLimits limits, int channel)
            throws IOException {
        return decode(new Exchange.Request(source, rendition, limits, channel));
    }

    DecodedAudio decode(Exchange.Request request) throws IOException {
        Path rendition = request.rendition();
        DecodeLimits limits = request.limits();
        Deadline deadline = new Deadline(limits.deadline());
        boolean complete = false;
        try (FileChannel file = FileChannel.open(request.source())) {
            AudioFormat format = admit(file, limits);
            Survey.Findings findings = survey(file, format, new Survey(limits, request.channel()), deadline);
            DecodedAudio decoded;
            try (Playback playback = new Playback(file, format, deadline);
                    Rendition written = new Rendition(rendition, findings, limits)) {
                playback.run(written);
                boolean truncated = FileEnd.isMissing(file, format) || isShort(playback, format);
                decoded = written.finish(format, playback.codec(), truncated && written.wantsMore());
            }
            complete = true;
            return decoded;
        } finally {
            if (!complete) {
                Files.deleteIfExists(rendition);
            }
        }
    }

    /** Frames have no end mark, so half a file sounds like a whole one; but headers may say how many there are. */
    private static boolean isShort(Playback playback, AudioFormat format) {
        boolean promises = format == AudioFormat.MP3 || format == AudioFormat.FLAC;
        long least = (long) (playback.container().promisedMs() * LEAST_OF_PROMISE) - PADDING_MS;
        return playback.codec().endsDamaged() || (promises && playback.playedMs() < least);
    }

    private static UndecodableAudio refusal(UndecodableAudio refused, FileChannel file, AudioFormat format)
            throws IOException {
        boolean hasIndex = format == AudioFormat.M4A || format == AudioFormat.CAF;
        boolean indexIsMissing = hasIndex && refused.reason() == Reason.CORRUPT;
        return indexIsMissing && FileEnd.isMissing(file, format) ? new UndecodableAudio(Reason.TRUNCATED) : refused;
    }

    private static AudioFormat admit(FileChannel file, DecodeLimits limits) throws IOException {
        if (file.size() == 0) {
            throw new UndecodableAudio(Reason.EMPTY);
        }
        if (file.size() > limits.maxBytes()) {
            throw new UndecodableAudio(Reason.TOO_LARGE);
        }
        Optional<AudioFormat> format = Signature.of(file);
        if (format.isEmpty()) {
            throw new UndecodableAudio(
                    Reason.UNSUPPORTED_FORMAT, Signature.foreign(file).orElse(""));
        }
        return format.get();
    }

    private static Survey.Findings survey(FileChannel file, AudioFormat format, Survey survey, Deadline deadline)
            throws IOException {
        try (survey;
                Playback playback = new Playback(file, format, deadline)) {
            playback.run(survey);
            Survey.Findings findings = survey.finish();
            if (findings == null) {
                throw new UndecodableAudio(playback.codec().damagedPackets() > 0 ? Reason.CORRUPT : Reason.EMPTY);
            }
            return findings;
        } catch (UndecodableAudio refused) {
            throw refusal(refused, file, format);
        }
    }

    @Override
    public void close() {
        // Each decoding gives back what it took.
    }
}
