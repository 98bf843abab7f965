package dev.medley.chat.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.chat.Corpus;
import dev.medley.chat.Library;
import dev.medley.chat.answers.FollowUp.Reading;
import dev.medley.chat.passages.FoundPassage;
import dev.medley.chat.passages.PassageSearch;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How well the embedded answerer answers: 200 questions whose passage is known, and 40 that nothing answers. The figures of
 * docs/models/answers.md are printed:
 *
 * <pre>mvn -pl functions/chat -am verify -Dtest=AnswerQualityTest -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class AnswerQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerQualityTest.class);

    private final Library library;
    private final PassageSearch search;
    private final ExtractiveAnswerer answerer;

    AnswerQualityTest(FunctionUnderTest function) {
        library = Library.of(function);
        search = function.bean(PassageSearch.class);
        answerer = function.bean(ExtractiveAnswerer.class);
    }

    private AnswerDraft answer(String question) {
        List<FoundPassage> found = search.search(library.account().id(), question, null, null, 8);
        return answerer.answer(Reading.of(question), found);
    }

    private static boolean cites(AnswerDraft answer, Corpus.Question question, Map<UUID, String> documents) {
        return answer.citations().stream()
                .anyMatch(citation -> question.document().equals(documents.get(citation.documentId()))
                        && citation.headings().getLast().equals(question.section()));
    }

    /** A question, and whether it was answered as it should be. */
    private record Tried(String question, boolean isRight) {}

    private static double share(List<Tried> results) {
        return (double) results.stream().filter(Tried::isRight).count() / results.size();
    }

    /** One part of the questions chose the weights and the threshold, the other tries them: by the checksum of their text. */
    private static double part(List<Tried> results, int which) {
        return share(results.stream()
                .filter(tried -> checksum(tried.question()) % 2 == which)
                .toList());
    }

    private static long checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static void print(String what, List<Tried> results) {
        LOG.info(String.format(
                Locale.ROOT,
                "%s: all %.3f, the part that chose weights %.3f, the other part %.3f",
                what,
                share(results),
                part(results, 0),
                part(results, 1)));
    }

    /** Codes, numbers, lists and tables: what is asked, and what the answer says; nothing, where there is none. */
    @Test
    void whatNamesAnotherNumberIsRefusedAndRowsAndItemsAreQuotedAlone() throws IOException {
        UUID _ = library.markdown(Corpus.text("codes.md"));
        SoftAssertions all = new SoftAssertions();
        for (String line : Corpus.text("codes.tsv").lines().toList()) {
            String[] question = line.split("\t", -1);
            AnswerDraft answer = answer(question[0]);
            all.assertThat(answer.answered()).as(question[0]).isEqualTo(!question[1].isEmpty());
            all.assertThat(answer.text()).as(question[0]).contains(question[1]);
            all.assertThat(answer.text()).as(question[0]).doesNotContain("\n");
        }
        all.assertAll();
    }

    @Test
    void answersCiteWhatAnswersAndTheRestIsRefused() throws IOException {
        Map<UUID, String> documents = new HashMap<>();
        for (String name : Corpus.documents()) {
            documents.put(library.markdown(Corpus.text(name + ".md")), name);
        }
        List<Tried> cited = new ArrayList<>();
        List<Tried> answered = new ArrayList<>();
        for (Corpus.Question question : Corpus.questions()) {
            AnswerDraft answer = answer(question.text());
            answered.add(new Tried(question.text(), answer.answered()));
            cited.add(new Tried(question.text(), cites(answer, question, documents)));
        }
        List<Tried> refused = new ArrayList<>();
        for (String question : Corpus.unanswerable()) {
            refused.add(new Tried(question, !answer(question).answered()));
        }

        print("Answered", answered);
        print("Answered, citing a passage that answers", cited);
        print("Refused, of questions without an answer", refused);
        assertThat(share(cited)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(refused)).isGreaterThanOrEqualTo(0.9);
        assertThat(part(cited, 1)).isGreaterThanOrEqualTo(0.85);
        assertThat(part(refused, 1)).isGreaterThanOrEqualTo(0.9);
    }
}
