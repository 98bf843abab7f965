package dev.medley.models.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever captions are written like, the same words, times and speakers are read. */
class CaptionFileTest {

    private static final String[] WORDS =
            "the council voted on & budget for < 3 new bridges in 1984 and nobody left it again".split(" ", -1);
    private static final String[] SPEAKERS = {"Anna", "Ben Low", "Çelik"};
    private static final String[] BREAKS = {"\n", "\r\n", "\r"};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private final StringBuilder file = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void everySpellingReadsTheSame(long seed) {
        var random = new Random(seed);
        boolean webVtt = random.nextBoolean();
        write(random, webVtt);
        String text = (random.nextBoolean() ? "\uFEFF" : "")
                + file.toString().replace("\n", BREAKS[random.nextInt(BREAKS.length)]);

        var read = SpokenText.of(text);

        assertThat(read.format()).isEqualTo(webVtt ? SpokenText.Format.VTT : SpokenText.Format.SRT);
        assertThat(read.turns()).isEqualTo(Line.turns(lines));
    }

    /** As players of videos write them, whose captions roll: the line above has no words yet. */
    @Test
    void aLineOfSpacesEndsNoCueOfWebVtt() {
        var read = SpokenText.of("""
                WEBVTT

                00:00:01.000 --> 00:00:05.000
                \s
                The bridge costs twelve million euros.

                00:00:06.000 --> 00:00:08.000
                The vote is in June.

                NOTE not said
                """);

        assertThat(read.turns()).hasSize(1);
        assertThat(read.turns().getFirst().text())
                .isEqualTo("The bridge costs twelve million euros. The vote is in June.");
    }

    @Test
    void timesThatAreNoneAreNoTextOfWebVtt() {
        var read = SpokenText.of("""
                WEBVTT

                99:99:99.999 --> 00:00:00.000
                The roof leaks badly in winter.

                00:00:06.000 --> 00:00:08.000
                The vote is in June.
                """);

        assertThat(read.format()).isEqualTo(SpokenText.Format.VTT);
        assertThat(read.words()).contains("The roof leaks badly in winter.", "The vote is in June.");
        assertThat(read.words()).doesNotContain("99", "-->", "WEBVTT");
    }

    @Test
    void captionsOfYouTubesEditorAreCaptions() {
        var read = SpokenText.of("""
                0:00:01.000,0:00:04.000
                The council voted on the budget.

                0:00:04.500,0:00:07.250
                Twelve members were for it.
                """);

        assertThat(read.turns()).hasSize(1);
        assertThat(read.turns().getFirst().text())
                .isEqualTo("The council voted on the budget. Twelve members were for it.");
        assertThat(read.turns().getFirst().passages().getLast().startMs()).isEqualTo(4500);
        assertThat(read.turns().getFirst().passages().getLast().endMs()).isEqualTo(7250);
    }

    @Test
    void lineBreaksThatWereConvertedTwiceAreLineBreaks() {
        String file = """
                1
                00:00:01,000 --> 00:00:02,000
                One word.

                2
                00:00:03,000 --> 00:00:04,000
                Another word.
                """;
        var read = SpokenText.of(file.replace("\n", "\r\r\n"));

        assertThat(read.words()).isEqualTo("One word. Another word.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[music] The vote is in June.",
                "The vote [Applause] is in June.",
                "The vote is in June. (laughs)",
                "[MUSIC PLAYING] The vote is in June.",
                "♪ [Upbeat music] The vote is in June."
            })
    void soundsBesideWordsAreNotSaid(String line) {
        var read = SpokenText.of("1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n");

        assertThat(read.words()).isEqualTo("The vote is in June.");
    }

    @Test
    void whatIsSaidInBracketsStays() {
        String line = "The vote (see page 4) is in June [sic].";
        assertThat(SpokenText.of("1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n")
                        .words())
                .isEqualTo(line);
    }

    @Test
    void namesInSquareBracketsSpeak() {
        var read = SpokenText.of("""
                1
                00:00:01,000 --> 00:00:02,000
                [Anna] The vote is in June.

                2
                00:00:03,000 --> 00:00:04,000
                [Ben Low] So it is.
                """);

        assertThat(read.speakers()).containsExactly("Anna", "Ben Low");
        assertThat(read.words()).isEqualTo("The vote is in June.\nSo it is.");
    }

    private void write(Random random, boolean webVtt) {
        file.append(webVtt ? "WEBVTT" + (random.nextBoolean() ? " a title" : "") + "\n\n" : "");
        boolean numbered = !webVtt || random.nextBoolean();
        int start = random.nextInt(4_000_000);
        for (int number = 1; number <= 1 + random.nextInt(20); number++) {
            int end = start + 600 + random.nextInt(5000);
            file.append(numbered ? number + "\n" : "").append(time(start, webVtt, random));
            file.append(" --> ").append(time(end, webVtt, random));
            file.append(webVtt && random.nextInt(3) == 0 ? " align:start position:10%" : "")
                    .append('\n');
            writeLines(random, webVtt, start, end);
            file.append('\n');
            file.append(webVtt && random.nextInt(4) == 0 ? "NOTE not said\n\n" : "");
            start = end + 600 + random.nextInt(3000);
        }
    }

    private void writeLines(Random random, boolean webVtt, int start, int end) {
        String speaker = webVtt && random.nextBoolean() ? SPEAKERS[random.nextInt(SPEAKERS.length)] : "";
        file.append(speaker.isEmpty() ? "" : "<v.quiet " + speaker + ">");
        for (int line = 0; line <= random.nextInt(2); line++) {
            var said = new StringBuilder("so");
            file.append(random.nextInt(4) == 0 ? "<i>so</i>" : "so");
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                String word = WORDS[random.nextInt(WORDS.length)];
                said.append(' ').append(word);
                file.append(' ').append(marked(word, random));
            }
            file.append('\n');
            lines.add(new Line(speaker, new Passage((long) start, (long) end, said.toString())));
        }
    }

    private static String marked(String word, Random random) {
        String escaped = word.replace("&", "&amp;").replace("<", "&lt;");
        return switch (random.nextInt(6)) {
            case 0 -> "<c.yellow>" + escaped + "</c>";
            case 1 -> "<00:00:01.500>" + escaped;
            case 2 -> "<font color=\"red\">" + escaped + "</font>";
            default -> escaped;
        };
    }

    private static String time(int ms, boolean webVtt, Random random) {
        String hours = webVtt && ms < 3_600_000 && random.nextBoolean() ? "" : "%02d:".formatted(ms / 3_600_000);
        return hours + "%02d:%02d%c%03d".formatted(ms / 60_000 % 60, ms / 1000 % 60, webVtt ? '.' : ',', ms % 1000);
    }
}
