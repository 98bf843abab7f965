package dev.medley.media;

import dev.medley.sound.Sound;
import dev.medley.sound.WavSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The channels of a file, each by itself as models hear it: decoded one after the other into a file, so that none costs memory. */
public final class SeparateChannels {

    private SeparateChannels() {}

    /** Brings the original into a file. */
    @FunctionalInterface
    public interface Original {
        void copyTo(Path file) throws IOException;
    }

    /** Listens to a channel, from 0. */
    @FunctionalInterface
    public interface Listener<R> {
        R hear(int channel, Sound sound);
    }

    /**
     * Lets somebody listen to each channel.
     *
     * @throws UndecodableAudio if the file is refused, or has fewer channels
     * @throws IOException if a file cannot be read or written
     */
    public static <R> List<R> hear(
            AudioDecoder decoder, Original original, int channels, DecodeLimits limits, Listener<R> listener)
            throws IOException {
        Path folder = Files.createTempDirectory("channels");
        Path source = folder.resolve("source");
        Path rendition = folder.resolve("channel.wav");
        try {
            original.copyTo(source);
            List<R> heard = new ArrayList<>();
            for (int channel = 0; channel < channels; channel++) {
                var _ = decoder.decodeChannel(source, rendition, limits, channel);
                try (WavSound sound = WavSound.open(rendition)) {
                    heard.add(listener.hear(channel, sound));
                }
            }
            return heard;
        } finally {
            Files.deleteIfExists(source);
            Files.deleteIfExists(rendition);
            Files.delete(folder);
        }
    }
}
