package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.media.Encoder.Stamps;
import dev.medley.sound.Pcm;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sound is found where a player shows it, whatever the file says of time. */
class TimelineTest {

    private static final int RATE = 48_000;

    static Stream<Encoder> containersWithTimeStamps() {
        return Stream.of(
                new Encoder("mp4", "aac", 1),
                new Encoder("mp4", "aac", 2, "frag_keyframe+empty_moov"),
                new Encoder("mp4", "alac", 1),
                new Encoder("webm", "libopus", 1),
                new Encoder("webm", "vorbis", 2),
                new Encoder("matroska", "flac", 1),
                new Encoder("matroska", "pcm_s16le", 2),
                new Encoder("mp4", "flac", 1),
                new Encoder("mp4", "libopus", 1),
                new Encoder("ogg", "libopus", 1),
                new Encoder("ogg", "vorbis", 2),
                new Encoder("ogg", "flac", 1));
    }

    /** The fragments that ffmpeg writes start with the sound, and so do Ogg streams that were joined. */
    static Stream<Encoder> containersThatStartLate() {
        return containersWithTimeStamps()
                .filter(encoder ->
                        encoder.movFlags().isEmpty() && !encoder.muxer().equals("ogg"));
    }

    @ParameterizedTest
    @MethodSource("containersThatStartLate")
    void whatStartsLateIsLate(Encoder encoder) throws IOException {
        Pcm heard = decode(encoder.at(new Stamps(4, 0, 0)));
        assertThat(heard.durationMs()).isCloseTo(5000, within(60L));
        assertThat(soundsAt(heard)).isEqualTo("....,....,....,....,++++");
    }

    @ParameterizedTest
    @MethodSource("containersWithTimeStamps")
    void aPauseBetweenTimeStampsIsSilent(Encoder encoder) throws IOException {
        Pcm heard = decode(encoder.at(new Stamps(0, 0.5, 2)));
        assertThat(heard.durationMs()).isCloseTo(3000, within(60L));
        assertThat(soundsAt(heard)).isEqualTo("++..,....,..++");
    }

    @Test
    void soundAfterADamagedPartOfFlacIsWhereItWas() throws IOException {
        byte[] file = new Encoder("flac", "flac", 1).encode(Tones.sine(3, RATE));
        Arrays.fill(file, file.length / 3, file.length * 2 / 3, (byte) 0);
        Pcm heard = decode(file);
        assertThat(heard.durationMs()).isCloseTo(3000, within(60L));
        assertThat(soundsAt(heard)).startsWith("++").endsWith("++").contains("..,...");
    }

    @Test
    void whatComesBeforeTheStartIsNotHeard() throws IOException {
        Pcm heard = decode(new Encoder("mp4", "aac", 1).at(new Stamps(-0.5, 0, 0)));
        assertThat(heard.durationMs()).isCloseTo(500, within(60L));
    }

    @Test
    void aStreamThatWasJoinedLateStartsAtItsFirstSound() throws IOException {
        Pcm heard = decode(new Encoder("ogg", "libopus", 1).at(new Stamps(100, 0, 0)));
        assertThat(heard.durationMs()).isCloseTo(1000, within(60L));
    }

    @Test
    void aStepThatNoRecorderMakesIsAMistake() throws IOException {
        Pcm heard = decode(new Encoder("webm", "libopus", 1).at(new Stamps(0, 0.5, 40_000)));
        assertThat(heard.durationMs()).isCloseTo(1000, within(60L));
    }

    private static Pcm decode(Encoder encoder) throws IOException {
        return decode(encoder.encode(Tones.sine(1, RATE)));
    }

    private static Pcm decode(byte[] file) throws IOException {
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            return decoder.decode(file, AudioDecoderContract.LIMITS);
        }
    }

    /** A mark for each quarter of a second, its edges aside, by whether the tone is heard in it. */
    private static String soundsAt(Pcm sound) {
        StringBuilder marks = new StringBuilder();
        for (long at = 0; at + 190 <= sound.durationMs(); at += 250) {
            marks.append(at > 0 && at % 1000 == 0 ? "," : "");
            marks.append(Tones.amplitude(sound.slice(at + 60, at + 190), Tones.HERTZ) > 0.02 ? '+' : '.');
        }
        return marks.toString();
    }
}
