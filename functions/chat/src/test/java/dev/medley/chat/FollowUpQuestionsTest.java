package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class FollowUpQuestionsTest {

    private static final String HANDBOOK = """
            # Handbook

            ## Notice
            The notice period is three months to the end of a quarter. During probation it is two weeks.

            ## Remote work
            Employees may work from home on two days a week.

            ## Parking
            The car park holds forty cars. A parking permit costs 35 euros a month and is issued by the reception.

            ## Kitchen
            The oven is cleaned every Friday by the late shift.
            """;

    private final Chatter chatter;

    FollowUpQuestionsTest(FunctionUnderTest function) {
        chatter = Chatter.of(function);
        chatter.library().markdown(HANDBOOK);
    }

    private static boolean isAnswered(ApiAnswer answer) {
        return answer.at("/answer/result/answered").asBoolean();
    }

    @Test
    void whatNothingAnswersIsRefusedAfterAnotherQuestionToo() {
        assertThat(isAnswered(chatter.ask("How long is the notice period?"))).isTrue();
        for (String question : new String[] {
            "Is there a swimming pool?",
            "Does this company have a gym?",
            "Are there rules that apply to dogs?",
            "Sauna?"
        }) {
            ApiAnswer answer = chatter.ask(question);
            assertThat(isAnswered(answer)).as(answer.body()).isFalse();
            assertThat(answer.text("/answer/result/reason")).isEqualTo("not-in-documents");
        }
    }

    @Test
    void whatPointsBackIsUnderstoodByTheQuestionBefore() {
        chatter.ask("When is the oven cleaned?");
        ApiAnswer answer = chatter.ask("And who does it?");
        assertThat(answer.text("/text")).contains("late shift");
    }

    @Test
    void anAnswerHasNoSentenceThatDoesNotAnswer() {
        ApiAnswer answer = chatter.ask("Who issues parking permits?");
        assertThat(answer.text("/text"))
                .contains("reception")
                .doesNotContain("probation")
                .doesNotContain("home");
        ApiAnswer notice = chatter.ask("How long is the notice period?");
        assertThat(notice.text("/text"))
                .contains("three months")
                .doesNotContain("home")
                .doesNotContain("cars");
    }

    @Test
    void aQuestionHasOnePlace() {
        ApiAnswer answer = chatter.ask("When is the oven cleaned?");
        chatter.api()
                .post(
                        chatter.messages(),
                        Map.of(
                                "text",
                                "Who?",
                                "parentId",
                                answer.id(),
                                "editedId",
                                UUID.fromString(answer.text("/parentId"))))
                .isProblem(422, "question-place-unclear");
    }
}
