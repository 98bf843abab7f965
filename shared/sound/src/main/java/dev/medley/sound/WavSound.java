package dev.medley.sound;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The sound of a WAV file, read from the file where it is needed. Unusable once closed. */
public final class WavSound implements Sound, AutoCloseable {

    private final Arena memory;
    private final WavLayout layout;

    private WavSound(Arena memory, WavLayout layout) {
        this.memory = memory;
        this.layout = layout;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableWav when it is none of those that {@link WavFile} reads
     */
    public static WavSound open(Path file) throws IOException {
        Arena memory = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file)) {
            return new WavSound(
                    memory, WavLayout.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), memory)));
        } catch (IOException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    @Override
    public int sampleRate() {
        return layout.sampleRate();
    }

    @Override
    public long durationMs() {
        return layout.frames() * 1000 / layout.sampleRate();
    }

    @Override
    public Pcm slice(long startMs, long endMs) {
        long from = Math.clamp(startMs * layout.sampleRate() / 1000, 0, layout.frames());
        long to = Math.clamp(endMs * layout.sampleRate() / 1000, from, layout.frames());
        return layout.mono(from, to);
    }

    /** All of it, for those who know that it is short. */
    Pcm whole() {
        return layout.mono(0, layout.frames());
    }

    @Override
    public void close() {
        memory.close();
    }
}
