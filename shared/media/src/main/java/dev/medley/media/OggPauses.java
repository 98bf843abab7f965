package dev.medley.media;

import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The pauses in the one sound track of an Ogg file. Its pages say when their last packet ends and not when their first
 * one starts, so a page that follows a pause shows itself by being later than its packets are long. ffmpeg stamps the
 * packets of that page as if there were no pause.
 */
final class OggPauses {
    private static final AVRational MICROS = av_make_q(1, Timeline.MICROS);
    private static final int GRANULE = 6;
    private static final int SEGMENTS = 26;
    private static final int GOES_ON = 255;

    private final NavigableMap<Long, Long> pauses = new TreeMap<>();
    private final FileBytes bytes;
    private final AVRational timeBase;
    private long packets;
    private long page = -1;
    private long firstOfPage;
    private long lengthOfPage;
    private long lengthOfLast;
    private long end = -1;

    private OggPauses(FileBytes bytes, AVRational timeBase) {
        this.bytes = bytes;
        this.timeBase = timeBase;
    }

    static OggPauses of(FileChannel file, Deadline deadline) throws IOException {
        file.position(0);
        try (Container container = new Container(file, AudioFormat.OGG, deadline)) {
            OggPauses pauses = new OggPauses(new FileBytes(file), container.timeBase());
            while (container.next(pauses::add)) {}
            pauses.endPage();
            return pauses;
        }
    }

    /** How many microseconds pass in silence before a packet, by its number. */
    long before(long packet) {
        return pauses.getOrDefault(packet, 0L);
    }

    private void add(AVPacket packet) throws IOException {
        if (packet.pos() >= 0 && packet.pos() != page) {
            endPage();
            page = packet.pos();
        }
        lengthOfLast = packet.duration();
        lengthOfPage += lengthOfLast;
        packets++;
    }

    private void endPage() throws IOException {
        boolean known = page >= 0 && bytes.name(page).equals("OggS");
        // What is not complete on its page is the first of the next.
        boolean unfinished = known && lastSegment() == GOES_ON;
        long carried = unfinished ? lengthOfLast : 0;
        long granule = known ? bytes.little(page + GRANULE, 8) : -1;
        if (granule >= 0) {
            long late = end < 0 ? 0 : granule - end - (lengthOfPage - carried);
            long micros = av_rescale_q(late, timeBase, MICROS);
            if (micros > Timeline.TOLERANCE && micros <= Timeline.LONGEST_PAUSE) {
                pauses.put(firstOfPage, micros);
            }
            end = granule;
            lengthOfPage = carried;
            firstOfPage = packets - (unfinished ? 1 : 0);
        }
    }

    private int lastSegment() throws IOException {
        return bytes.at(page + SEGMENTS + bytes.at(page + SEGMENTS));
    }
}
