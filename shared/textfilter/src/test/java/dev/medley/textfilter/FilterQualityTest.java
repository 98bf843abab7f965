package dev.medley.textfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model card says, held. */
class FilterQualityTest {

    @ParameterizedTest
    @CsvSource({
        "profanity,0.95,0.85",
        "personal-data,0.95,0.8",
        "link,0.95,0.95",
        "spam,0.95,0.95",
        "prompt-injection,0.8,0.85"
    })
    void rulesFindAsMuchAsTheCardSays(String category, double precision, double recall) {
        EvaluateTextFilter.Count count = EvaluateTextFilter.count(
                LabelledTexts.read("signals.tsv"), category, EvaluateTextFilter.finds(category), false);

        assertThat(count.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(count.recall()).isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @CsvSource({"zh,1,0.8", "ja,1,0.8", "ko,1,0.8"})
    void listedWordsAreFoundInScriptsWithoutSpaces(String language, double precision, double recall) {
        EvaluateTextFilter.Count count = EvaluateTextFilter.count(
                LabelledTexts.read("unspaced.tsv"), language, EvaluateTextFilter::listed, false);

        assertThat(count.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(count.recall()).isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @CsvSource({"hate.tsv,0.95,0.85", "hate-held-out.tsv,0.85,0.7"})
    void callsForViolenceAgainstGroupsAreFoundAndWhoQuotesReportsOrOpposesThemSeldom(
            String texts, double precision, double recall) {
        EvaluateTextFilter.Count count =
                EvaluateTextFilter.count(LabelledTexts.read(texts), "hate", EvaluateTextFilter.finds("hate"), false);

        assertThat(count.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(count.recall()).isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals.tsv", "sentences-held-out.tsv", "sentences-training.tsv"})
    void harmlessTextsAreNotTakenForHate(String texts) {
        assertThat(EvaluateTextFilter.count(LabelledTexts.read(texts), "hate", EvaluateTextFilter.finds("hate"), false)
                        .wrong())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"harassment,0.4", "spam,0.55", "threat,0.55"})
    void theClassifierIsBetterThanTheListsOnSentencesItHasNotSeen(String category, double recall) {
        List<LabelledTexts.LabelledText> held = LabelledTexts.read("sentences-held-out.tsv");
        EvaluateTextFilter.Count lists = EvaluateTextFilter.count(held, category, EvaluateTextFilter::listed, false);
        EvaluateTextFilter.Count classifier =
                EvaluateTextFilter.count(held, category, EvaluateTextFilter.classified(category, 0.8), false);

        assertThat(classifier.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(classifier.recall()).isGreaterThan(lists.recall()).isGreaterThanOrEqualTo(recall);
    }
}
