package dev.medley.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLengthTest {

    private static final String FAMILY = "👩‍👩‍👧‍👦";
    private static final String LINK = "https://example.org/a/very/long/address/indeed";

    @ParameterizedTest
    @CsvSource({
        "X, hello, 5",
        "X, größer, 6",
        "X, Привет, 6",
        "X, 日本, 4",
        "X, '" + FAMILY + "', 2",
        "X, 'see " + LINK + "', 27",
        "X, 'see " + LINK + ".', 28",
        "X, 'see www.a.org', 27",
        "X, 'see https://localhost/a/rather/long/path', 40",
        "X, e\u0301, 1",
        "X, “yes…”, 7",
        "BLUESKY, '" + FAMILY + "', 1",
        "BLUESKY, 日本, 2",
        "BLUESKY, " + LINK + ", 46",
        "MASTODON, " + LINK + ", 23",
        "MASTODON, '(" + LINK + ")', 25",
        "LINKEDIN, " + LINK + ", 46",
        "MASTODON, '" + FAMILY + "', 1",
        "LINKEDIN, '" + FAMILY + "', 11"
    })
    void everyNetworkCountsInItsOwnWay(PostLength network, String text, int length) {
        assertThat(network.of(text)).isEqualTo(length);
    }

    @Test
    void shorteningKeepsWholeWords() {
        String post = PostLength.X.shorten("heating, ".repeat(60).strip(), "\n\n#Heat");

        assertThat(PostLength.X.of(post)).isBetween(265, 280);
        assertThat(post).endsWith("heating…\n\n#Heat");
    }

    @Test
    void oneEndlessWordIsCut() {
        assertThat(PostLength.BLUESKY.fits(PostLength.BLUESKY.shorten("😀".repeat(400), "\n\n#Heat")))
                .isTrue();
    }

    @Test
    void whatFitsToTheLastCharacterFits() {
        assertThat(PostLength.BLUESKY.fits("x".repeat(300))).isTrue();
        assertThat(PostLength.BLUESKY.fits("x".repeat(301))).isFalse();
    }
}
