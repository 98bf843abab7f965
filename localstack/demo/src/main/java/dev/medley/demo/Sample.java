package dev.medley.demo;

import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording for those who have none at hand, spoken by the speech synthesiser when it is first needed. */
final class Sample {

    private static final String TALK = """
            Good morning, and welcome to the harvest meeting. This year the apple orchard gave us twelve tons of fruit, \
            three more than last year. The late frost in April hurt the cherry trees, so we lost half of the cherries. \
            We decided to plant a hedge against the cold north wind before November. \
            The gardener will order the young trees by Friday, because the nursery closes for the winter. \
            The cider press is broken, and a new one costs four thousand euros. \
            We need to decide next week whether to buy a press or to rent one. \
            Thank you all for your hard work this summer.""";

    private Sample() {}

    static Path in(Path folder) {
        Path file = folder.resolve("harvest-meeting.wav");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Pcm speech = new FliteVoice().speak(TALK, FliteVoice.DEFAULT_VOICE);
                Files.write(file, WavFile.encode(speech));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
