package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Hands the bytes of one open file to ffmpeg, which therefore never opens anything by name. Held on to while in use: the
 * native side keeps no reference that the collector sees.
 */
final class FileInput implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final int IO_ERROR = -5;
    private static final int INVALID_ARGUMENT = -22;

    private final FileChannel file;
    private final Deadline deadline;
    private final Reading reading = new Reading();
    private final Seeking seeking = new Seeking();
    private final AVIOContext context;

    FileInput(FileChannel file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES)).capacity(BUFFER_BYTES);
        this.context = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reading, null, seeking);
    }

    AVIOContext context() {
        return context;
    }

    @Override
    public void close() {
        av_free(context.buffer());
        avio_context_free(context);
        reading.close();
        seeking.close();
    }

    /** No exception may cross into C: it is told by number. */
    private final class Reading extends Read_packet_Pointer_BytePointer_int {

        @Override
        public int call(Pointer opaque, BytePointer buffer, int size) {
            if (deadline.hasPassed()) {
                return AVERROR_EXIT;
            }
            try {
                int read = file.read(buffer.position(0).capacity(size).asByteBuffer());
                return read <= 0 ? AVERROR_EOF : read;
            } catch (IOException unreadable) {
                return IO_ERROR;
            }
        }
    }

    private final class Seeking extends Seek_Pointer_long_int {

        @Override
        public long call(Pointer opaque, long offset, int whence) {
            try {
                return switch (whence & ~AVSEEK_FORCE) {
                    case AVSEEK_SIZE -> file.size();
                    case SEEK_SET -> seek(offset);
                    case SEEK_CUR -> seek(file.position() + offset);
                    case SEEK_END -> seek(file.size() + offset);
                    default -> INVALID_ARGUMENT;
                };
            } catch (IOException unreadable) {
                return IO_ERROR;
            }
        }

        private long seek(long position) throws IOException {
            if (position < 0) {
                return INVALID_ARGUMENT;
            }
            file.position(position);
            return position;
        }
    }
}
