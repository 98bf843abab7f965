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
            DecodedAudio decoded;
            try (Container container = new Container(file, format, deadline);
                    Codec codec = new Codec(container.parameters());
                    Rendition written = new Rendition(rendition, limits)) {
                decode(container, codec, written);
                decoded = written.finish(format, codec);
            }
            complete = true;
            return decoded;
        } finally {
            if (!complete) {
                Files.deleteIfExists(rendition);
            }
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

    private static void decode(Container container, Codec codec, Rendition rendition) throws IOException {
        while (!rendition.isCut() && container.next(packet -> codec.decode(packet, rendition::add))) {}
        if (!rendition.isCut()) {
            codec.decode(null, rendition::add);
        }
    }

    @Override
    public void close() {
        // Each decoding gives back what it took.
    }
}
