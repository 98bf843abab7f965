package dev.medley.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.DigestRequest.Network;
import dev.medley.models.PostLength;
import dev.medley.models.spoken.SpokenText;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SocialPostTest {

    private static String post(Grammar grammar, String text, Network network) {
        return new SocialPost(
                        WeightedText.of(grammar, new TextReader(grammar).read(SpokenText.of(text)), Set.of()), network)
                .text();
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void isMadeOfWholeSentencesAndHashtagsWithinTheLimit(Network network) throws IOException {
        for (var transcript : MarkedTranscript.all()) {
            String post = post(transcript.grammar(), transcript.text(), network);

            assertThat(PostLength.of(network).of(post)).isLessThanOrEqualTo(network.limit());
            assertThat(post).matches("(?s)\\S.*[.!?…]\n\n#[\\p{L}\\p{N}]+( #[\\p{L}\\p{N}]+){0,2}");
        }
    }

    @Test
    void oneEndlessSentenceIsCutBetweenWords() {
        String post = post(Grammar.ENGLISH, "copper pipes leak water ".repeat(11), Network.X);

        assertThat(PostLength.X.of(post)).isLessThanOrEqualTo(280);
        assertThat(post).matches("(?s)(Copper|copper|pipes|leak|water|#\\w+|[ .…\n])+");
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void aLongLinkStaysWithItsSentenceOrBothAreLeftOut(Network network) {
        String sentence = "Everybody on the council reads the budget at https://example.org/" + "budget/".repeat(60)
                + " before the vote.";

        String post = post(Grammar.ENGLISH, sentence + " The hall opens at nine.", network);

        assertThat(PostLength.of(network).fits(post)).isTrue();
        assertThat(post).doesNotContain("at before");
        assertThat(post.contains("Everybody")).isEqualTo(post.contains(sentence));
        assertThat(post.contains("Everybody")).isEqualTo(network != Network.BLUESKY);
    }

    @Test
    void theTagOfAPhraseIsOneWord() {
        assertThat(post(Grammar.ENGLISH, "The heat pump was repaired on Friday.", Network.MASTODON))
                .isEqualTo("The heat pump was repaired on Friday.\n\n#HeatPump");
    }

    @Test
    void withoutTopicsThereAreNoTags() {
        assertThat(post(Grammar.ENGLISH, "We did so because we could.", Network.X))
                .isEqualTo("We did so because we could.");
    }
}
