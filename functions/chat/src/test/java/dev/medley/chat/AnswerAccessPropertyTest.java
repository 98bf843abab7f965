package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shares, takes back, deletes and asks at random: no answer, old or new, says what its reader may not read by then. */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class AnswerAccessPropertyTest {

    private static final String QUESTION = "When is the lamp of the lighthouse lit?";

    private final Random random = new Random(18);
    private final Library owner;
    private final Chatter reader;
    private final Map<UUID, String> secrets = new HashMap<>();
    private final List<UUID> shared = new ArrayList<>();
    private final List<UUID> answers = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    AnswerAccessPropertyTest(FunctionUnderTest function) {
        owner = Library.of(function);
        reader = Chatter.of(function);
    }

    @Test
    void noAnswerSaysWhatItsReaderMayNotRead() {
        UUID collection = owner.collection("Shared");
        owner.share(collection, reader.library(), "reader");
        for (int i = 0; i < 4; i++) {
            add();
        }
        for (int round = 0; round < Campaign.rounds(25, 500); round++) {
            change(Library.COLLECTIONS + "/" + collection + "/documents/");
            if (random.nextInt(2) == 0) {
                answers.add(reader.ask(QUESTION).id());
            }
            check(reader.api().get(reader.messages() + "?limit=100").is(200));
            check(reader.api().get(reader.conversation() + "/summary").is(200));
            check(reader.api().get(reader.conversation() + "/export.json").is(200));
            if (!answers.isEmpty()) {
                check(reader.api()
                        .get(reader.message(answers.get(random.nextInt(answers.size()))) + "/events")
                        .is(200));
            }
        }
        assertThat(answers).isNotEmpty();
    }

    private void add() {
        String secret = "bell" + secrets.size() + "x" + random.nextInt(100_000);
        secrets.put(
                owner.markdown("# Lighthouse\n\nThe lamp of the lighthouse is lit at dusk by keeper " + secret + "."),
                secret);
    }

    private void change(String path) {
        UUID document = List.copyOf(secrets.keySet()).get(random.nextInt(secrets.size()));
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                owner.api().put(path + document, Map.of()).is(204);
                shared.add(document);
            }
            case 2, 3 -> {
                if (shared.removeIf(document::equals)) {
                    owner.api().delete(path + document).is(204);
                }
            }
            default -> {
                owner.api().delete(Library.DOCUMENTS + "/" + document).is(204);
                shared.removeIf(document::equals);
                gone.add(secrets.remove(document));
                add();
            }
        }
    }

    private void check(ApiAnswer answer) {
        assertThat(gone).noneMatch(answer.body()::contains);
        secrets.forEach((document, secret) -> {
            if (!shared.contains(document)) {
                assertThat(answer.body()).doesNotContain(secret).doesNotContain(document.toString());
            }
        });
    }
}
