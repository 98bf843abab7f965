package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordErrorsTest {

    @Test
    void countsChangedMissingAndAddedWords() {
        assertThat(errors("the small dog", "the small dog")).isZero();
        assertThat(errors("the small dog", "the tall dog")).isEqualTo(1);
        assertThat(errors("the small dog", "the dog")).isEqualTo(1);
        assertThat(errors("the small dog", "oh the very small dog")).isEqualTo(2);
        assertThat(errors("the small dog", "")).isEqualTo(3);
        assertThat(errors("", "the dog")).isEqualTo(2);
    }

    @Test
    void theRateIsOverTheWordsThatWereSaid() {
        WordErrors errors = new WordErrors(1, 3).plus(new WordErrors(0, 1));

        assertThat(errors.rate()).isEqualTo(0.25);
        assertThat(WordErrors.NONE.rate()).isZero();
    }

    @Test
    void writingDoesNotCountOnlyWhatIsHeard() {
        assertThat(errors("\"Forty-two\" lines, isn't it", "42 lines isnt it?")).isZero();
        assertThat(errors("about fourteen fifty five", "About 1455.")).isZero();
        assertThat(errors("nineteen oh one", "1901")).isZero();
        assertThat(errors("eighteen hundred", "1800")).isZero();
        assertThat(errors("two thousand three hundred seven", "2,307")).isZero();
        assertThat(errors("one hundred", "100")).isZero();
        assertThat(errors("zero", "0")).isZero();
    }

    private static int errors(String said, String written) {
        return WordErrors.between(SpokenForm.of(said), SpokenForm.of(written)).errors();
    }
}
