package dev.medley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class GuidelinesTest {

    private static final String GUIDELINES = "/api/guidelines";

    private final FunctionUnderTest function;
    private final Desk desk;

    GuidelinesTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void everybodyReadsWhatHoldsAndWhatOnceHeld() {
        String slug = "be-kind-" + UUID.randomUUID();
        Map<String, Object> first = Map.of("slug", slug, "title", "Be kind", "body", "Insult nobody.");
        UUID id = desk.api().post(GUIDELINES, first).is(201).id();
        String path = GUIDELINES + "/" + id;
        function.api().get(path).isProblem(404, "guideline-unknown");
        desk.api().post(GUIDELINES, first).isProblem(409, "guideline-exists");

        desk.api().post(path + "/publication").is(200);
        desk.api().post(path + "/publication").isProblem(409, "guideline-published");
        desk.api()
                .put(path, Map.of("title", "Be kind", "body", "Insult and threaten nobody."))
                .is(200);
        assertThat(function.api().get(path).is(200).text("/body")).isEqualTo("Insult nobody.");
        function.api().get(path + "?version=2").isProblem(404, "guideline-unknown");
        desk.api().post(path + "/publication").is(200);

        ApiAnswer now = function.api().get(path).is(200);
        assertThat(now.at("/version").asInt()).isEqualTo(2);
        assertThat(now.text("/body")).isEqualTo("Insult and threaten nobody.");
        assertThat(function.api().get(path + "?version=1").is(200).text("/body"))
                .isEqualTo("Insult nobody.");
        assertThat(desk.api().get(path + "/versions").is(200).at("/items").size())
                .isEqualTo(2);
        assertThat(function.api()
                        .get(GUIDELINES + "?limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("slug"))
                .contains(slug);
        assertThat(desk.api()
                        .get("/api/moderation/guidelines?limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("slug"))
                .contains(slug);
    }

    @Test
    void onlyAdministratorsWriteThem() {
        function.as(TestAccount.any())
                .post(GUIDELINES, Map.of("slug", "mine", "title", "Mine", "body", "All mine."))
                .isProblem(403, "permission-missing");
        desk.api()
                .post(GUIDELINES, Map.of("slug", "Not A Slug", "title", "x", "body", "y"))
                .isProblem(422, "validation-failed");
        desk.api()
                .put(GUIDELINES + "/" + UUID.randomUUID(), Map.of("title", "x", "body", "y"))
                .isProblem(404, "guideline-unknown");
    }
}
