package dev.medley.models.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.spoken.SpokenText.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTextTest {

    private static Turn turn(String speaker, @Nullable Long start, @Nullable Long end, String text) {
        return new Turn(speaker, List.of(new Passage(start, end, text)));
    }

    private static List<Passage> passages(String text) {
        return SpokenText.of(text).turns().stream()
                .flatMap(turn -> turn.passages().stream())
                .toList();
    }

    @Test
    void subRipGivesWordsAndTimes() {
        var text =
                SpokenText.of("\uFEFF1\r\n00:00:00,000 --> 00:00:04,000\r\nThe city council\r\nvoted &amp; <i>left</i>."
                        + "\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,5 X1:1 X2:2 Y1:3 Y2:4\r\n{\\an8}It was in 1984.\r\n");

        assertThat(text.format()).isEqualTo(Format.SRT);
        assertThat(text.turns()).hasSize(1);
        assertThat(text.turns().getFirst().passages())
                .containsExactly(
                        new Passage(0L, 4000L, "The city council"),
                        new Passage(0L, 4000L, "voted & left."),
                        new Passage(4000L, 6500L, "It was in 1984."));
    }

    @Test
    void webVttGivesVoicesAndLeavesOutWhatIsNoSpeech() {
        var text = SpokenText.of("""
                WEBVTT - a talk
                Kind: captions

                STYLE
                ::cue { color: lime }

                first
                00:00.000 --> 00:02.000 align:start position:0%
                <v.loud Anna Lee>Hello <00:00:01.000><c>there</c></v>
                <v Ben>Hi &lt;3</v>

                NOTE Nobody says this.

                00:02.000 --> 00:03.000
                [Applause]
                plain
                """);

        assertThat(text.format()).isEqualTo(Format.VTT);
        assertThat(text.turns())
                .containsExactly(
                        turn("Anna Lee", 0L, 2000L, "Hello there"),
                        turn("Ben", 0L, 2000L, "Hi <3"),
                        turn("", 2000L, 3000L, "plain"));
        assertThat(text.speakers()).containsExactly("Anna Lee", "Ben");
    }

    @Test
    void captionsRunTogetherIntoOneLineAreTakenApart() {
        assertThat(passages(
                        "1 00:00:00,000 --> 00:00:04,000 The council met 2 00:00:04,000 --> 00:00:06,000 and voted."))
                .containsExactly(new Passage(0L, 4000L, "The council met"), new Passage(4000L, 6000L, "and voted."));
    }

    @Test
    void linesThatRollUpAreSaidOnce() {
        assertThat(SpokenText.of("""
                        WEBVTT

                        00:00.000 --> 00:02.000
                        the council

                        00:02.000 --> 00:02.010
                        the council

                        00:02.010 --> 00:04.000
                        the council
                        met today

                        00:04.000 --> 00:05.000
                        met today
                        to vote
                        """).words()).isEqualTo("the council met today to vote");
    }

    @Test
    void captionsThatGrowAreSaidOnce() {
        assertThat(passages("""
                        00:00:01.000 --> 00:00:02.000
                        The

                        00:00:02.000 --> 00:00:03.000
                        The city

                        00:00:03.000 --> 00:00:04.000
                        The city council
                        """)).extracting(Passage::text).containsExactly("The", "city", "council");
    }

    @Test
    void whatIsSaidTwiceStays() {
        assertThat(passages("""
                        00:00:01.000 --> 00:00:02.000
                        No.

                        00:00:02.000 --> 00:00:03.000
                        No.
                        """)).hasSize(2);
    }

    @Test
    void namesBeforeColonsSpeakInCaptionsToo() {
        assertThat(SpokenText.of("""
                        1
                        00:00:01,000 --> 00:00:02,000
                        ANNA: The vote is on Monday.

                        2
                        00:00:02,000 --> 00:00:03,000
                        I will count.

                        3
                        00:00:03,000 --> 00:00:04,000
                        >> BEN: So will I.
                        """).lines())
                .isEqualTo("[00:00:01] ANNA: The vote is on Monday. I will count.\n[00:00:03] BEN: So will I.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[00:12] Anna: Hello there.\n[00:15] Ben: Hi.",
                "Anna  0:12\nHello there.\n\nBen 0:15\nHi.\n",
                "Anna (00:12): Hello there.\nBen (00:15): Hi.",
                "0:12\nAnna: Hello there.\n0:15\nBen: Hi.",
                "00:00:12 Anna: Hello\nthere.\n00:00:15 Ben: Hi."
            })
    void aTimeAndASpeakerBeginALine(String text) {
        var spoken = SpokenText.of(text);

        assertThat(spoken.format()).isEqualTo(Format.DIALOGUE);
        assertThat(spoken.turns())
                .containsExactly(turn("Anna", 12_000L, 15_000L, "Hello there."), turn("Ben", 15_000L, null, "Hi."));
    }

    @Test
    void aSpeakerNeedsNoTimeAndATimeNoSpeaker() {
        assertThat(SpokenText.of("Anna: Hello there.\nBen Low: Hi.\nHow are you?\n")
                        .turns())
                .containsExactly(
                        turn("Anna", null, null, "Hello there."), turn("Ben Low", null, null, "Hi. How are you?"));
        assertThat(passages("[00:00.000 --> 00:04.000]  Hello\n[00:04.000 --> 00:05.500]  there"))
                .containsExactly(new Passage(0L, 4000L, "Hello"), new Passage(4000L, 5500L, "there"));
    }

    @Test
    void anEmptyLineEndsAParagraph() {
        assertThat(SpokenText.of("One\n\n\nTwo").turns())
                .containsExactly(turn("", null, null, "One"), turn("", null, null, "Two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: bring cash. The bank is closed.",
                "10:30 Lunch with the board 11:15 Talk",
                "Write 00:00:01,000 --> 00:00:04,000 above the words.",
                "10:00 --> 11:00 Lunch",
                "WEBVTT is a format."
            })
    void proseStaysAsItIs(String text) {
        assertThat(SpokenText.of(text)).isEqualTo(new SpokenText(Format.PLAIN, List.of(turn("", null, null, text))));
    }

    @Test
    void anAgendaIsNoTranscript() {
        assertThat(SpokenText.of("10:30 Lunch\n11:15 Talk\n").words()).isEqualTo("10:30 Lunch 11:15 Talk");
    }

    @ParameterizedTest
    @CsvSource({"''", "' \n\n '", "WEBVTT", "'1\n00:00:00,000 --> 00:00:01,000\n\n'"})
    void nothingHoldsNoTurn(String text) {
        assertThat(SpokenText.of(text).turns()).isEmpty();
    }
}
