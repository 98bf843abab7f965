package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.media.DecodeLimits.Excess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files damaged at random, always the same ones: each is either refused for a reason or gives no more than it held. */
class MutationTest {

    private static final int MUTANTS_PER_FORMAT = 60;
    private static final DecodeLimits LIMITS =
            new DecodeLimits(1_000_000, Duration.ofMinutes(1), Excess.REFUSED, Duration.ofSeconds(10));
    private static final List<Encoder> FORMATS = List.of(
            new Encoder("wav", "pcm_s16le", 1),
            new Encoder("flac", "flac", 1),
            new Encoder("mp3", "libmp3lame", 1),
            new Encoder("ogg", "vorbis", 2),
            new Encoder("ogg", "libopus", 1),
            new Encoder("webm", "libopus", 1),
            new Encoder("mp4", "aac", 1),
            new Encoder("mp4", "aac", 1, "frag_keyframe+empty_moov"),
            new Encoder("adts", "aac", 1));

    @TempDir
    Path folder;

    @Test
    void damageIsSurvived() throws IOException {
        Random random = new Random(20_260_101);
        int decoded = 0;
        int refused = 0;
        for (Encoder format : FORMATS) {
            byte[] file = format.encode(Tones.sine(0.4, 48_000));
            for (int mutant = 0; mutant < MUTANTS_PER_FORMAT; mutant++) {
                if (decodes(mutated(file, random))) {
                    decoded++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(decoded).isPositive();
        assertThat(refused).isPositive();
    }

    private boolean decodes(byte[] mutant) throws IOException {
        Path source = Files.write(folder.resolve("mutant"), mutant);
        Path rendition = folder.resolve("rendition.wav");
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            DecodedAudio audio = decoder.decode(source, rendition, LIMITS);
            assertThat(audio.durationMs()).isBetween(0L, 60_000L);
            assertThat(Files.size(rendition)).isLessThan(60 * 32_000 + 44 + 1);
            return true;
        } catch (UndecodableAudio refusal) {
            assertThat(refusal.reason()).isNotEqualTo(UndecodableAudio.Reason.TIMED_OUT);
            assertThat(rendition).doesNotExist();
            return false;
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutant = file.clone();
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(5)) {
            case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[random.nextInt(Math.min(200, mutant.length))] = (byte) random.nextInt();
            case 2 -> mutant = Arrays.copyOf(mutant, at);
            case 3 -> Arrays.fill(mutant, at, Math.min(at + 4, mutant.length), (byte) 0xff);
            default -> {
                byte[] block = new byte[Math.min(64, mutant.length - at)];
                random.nextBytes(block);
                System.arraycopy(block, 0, mutant, at, block.length);
            }
        }
        return mutant;
    }
}
