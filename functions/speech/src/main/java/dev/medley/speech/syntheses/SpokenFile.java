package dev.medley.speech.syntheses;

import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Joins sounds, and writes them into a file that says that no person speaks. */
final class SpokenFile {

    private static final int RIFF_SIZE_AT = 4;
    private static final int CHUNK_HEADER = 8;

    private SpokenFile() {}

    static Pcm silence(long ms) {
        return new Pcm(new float[(int) (ms * Pcm.MODEL_RATE / 1000)], Pcm.MODEL_RATE);
    }

    static Pcm join(List<Pcm> sounds) {
        float[] all = new float
                [sounds.stream().mapToInt(sound -> sound.samples().length).sum()];
        int at = 0;
        for (Pcm sound : sounds) {
            System.arraycopy(sound.samples(), 0, all, at, sound.samples().length);
            at += sound.samples().length;
        }
        return new Pcm(all, Pcm.MODEL_RATE);
    }

    /** A WAV file whose list of facts (INFO, ICMT) marks it as synthetic. */
    static byte[] encode(Pcm sound, String mark) {
        // Chunks have an even length.
        byte[] comment = (mark.length() % 2 == 0 ? mark : mark + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] wav = WavFile.encode(sound);
        ByteBuffer list = ByteBuffer.allocate(2 * CHUNK_HEADER + RIFF_SIZE_AT + comment.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(RIFF_SIZE_AT + CHUNK_HEADER + comment.length)
                .put("INFOICMT".getBytes(StandardCharsets.US_ASCII))
                .putInt(comment.length)
                .put(comment);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(wav);
        file.writeBytes(list.array());
        byte[] bytes = file.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(RIFF_SIZE_AT, bytes.length - CHUNK_HEADER);
        return bytes;
    }
}
