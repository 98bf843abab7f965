package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class LanguagesTest {

    private final Chatter chatter;
    private final Library library;

    LanguagesTest(FunctionUnderTest function) {
        chatter = Chatter.of(function);
        library = chatter.library();
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFound() {
        library.markdown("# Noise\n\nEmployees may work from home on two days a week, if nobody minds.");
        UUID chinese = library.markdown("# 手册\n\n停车证每月三十五欧元,由前台的王女士发放。通知期为三个月。");
        UUID thai = library.markdown("# คู่มือ\n\nระยะเวลาแจ้งล่วงหน้าคือสามเดือนก่อนสิ้นไตรมาส");

        assertThat(library.search("停车证").text("/items/0/documentId")).isEqualTo(chinese.toString());
        assertThat(library.search("\"停车证\"").at("/items")).hasSize(1);
        assertThat(library.search("停车证 -欧元").at("/items")).isEmpty();
        assertThat(library.search("แจ้งล่วงหน้า").text("/items/0/documentId")).isEqualTo(thai.toString());
        assertThat(library.search("Это всё").at("/items")).isEmpty();
    }

    @Test
    void questionsInOtherLanguagesAreAnsweredByTheWordsOfThePassage() {
        library.markdown(
                "# Handbuch\n\n## Kündigungsfrist\n\nDie Kündigungsfrist beträgt drei Monate zum Ende eines"
                        + " Quartals. Während der Probezeit sind es zwei Wochen.\n\n## Küche\n\nDer Ofen wird jeden Freitag geputzt.");
        ApiAnswer answer = chatter.ask("Wie lange ist die Kündigungsfrist?");
        assertThat(answer.text("/text")).contains("drei Monate");
        assertThat(chatter.ask("Wie viel kostet das Schwimmbad für Gäste?")
                        .at("/answer/result/answered")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aPassageIsNoLongerThanAPageWhateverItsWordsAre() {
        UUID document = library.markdown("The key is " + "x".repeat(20_000) + " end.");
        assertThat(library.passages(document)).allMatch(text -> text.length() < 3_000);
    }
}
