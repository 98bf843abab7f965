package dev.medley.audio;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding recordings again. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class ListingTest {

    private final Uploader ada;

    ListingTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    @Test
    void pagesFollowOneAnotherNewestFirst() {
        List<String> announced = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            announced.add(announce().toString());
        }
        ApiAnswer first = ada.api().get("/api/audio?limit=2").is(200);
        ApiAnswer second = next(first, 2);
        ApiAnswer third = next(second, 2);

        List<String> listed = new ArrayList<>();
        List.of(first, second, third)
                .forEach(page -> listed.addAll(page.at("/items").findValuesAsText("id")));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(announced).isSortedAccordingTo(reverseOrder());
        assertThat(third.at("/items")).hasSize(1);
        assertThat(third.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void pagesFollowOneAnotherInTheOrderThatIsAskedFor() {
        for (int size : new int[] {300, 100, 200, 100}) {
            var _ = ada.announce(Uploader.announcement("audio/wav", size));
        }
        ApiAnswer first =
                ada.api().get("/api/audio?sort=-sizeBytes,fileName&limit=3").is(200);
        ApiAnswer second = ada.api()
                .get("/api/audio?sort=-sizeBytes,fileName&limit=3&cursor=" + first.text("/nextCursor"))
                .is(200);
        assertThat(first.at("/items").findValuesAsText("sizeBytes")).containsExactly("300", "200", "100");
        assertThat(second.at("/items").findValuesAsText("sizeBytes")).containsExactly("100");
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/2/id"));

        ada.api().get("/api/audio?cursor=" + first.text("/nextCursor")).isProblem(422, "cursor-invalid");
        assertThat(ada.api()
                        .get("/api/audio?sort=owner")
                        .isProblem(422, "sort-invalid")
                        .text("/detail"))
                .contains("fileName, sizeBytes, updatedAt");
    }

    @Test
    void theListIsFilteredByStatus() {
        announce();
        assertThat(ada.api().get("/api/audio?status=uploading").is(200).at("/items"))
                .hasSize(1);
        assertThat(ada.api().get("/api/audio?status=ready").is(200).at("/items"))
                .isEmpty();
        ada.api().get("/api/audio?status=deleted").isProblem(422, "validation-failed");
    }

    @Test
    void aCursorOpensItsOwnListOnly() {
        announce();
        announce();
        String cursor = ada.api().get("/api/audio?limit=1").text("/nextCursor");
        ada.api().get("/api/audio?status=uploading&cursor=" + cursor).isProblem(422, "cursor-invalid");
        ada.another().api().get("/api/audio?cursor=" + cursor).isProblem(422, "cursor-invalid");
        ada.api().get("/api/audio?limit=101").isProblem(422, "limit-invalid");
    }

    private UUID announce() {
        return Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
    }

    private ApiAnswer next(ApiAnswer page, int limit) {
        return ada.api()
                .get("/api/audio?limit=%d&cursor=%s".formatted(limit, page.text("/nextCursor")))
                .is(200);
    }
}
