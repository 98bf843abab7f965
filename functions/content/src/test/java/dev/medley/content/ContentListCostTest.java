package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ContentListCostTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;

    ContentListCostTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
    }

    private int statements(String path, Map<String, String> query) {
        return Statements.during(() -> assertThat(function.call(
                                        LambdaRequests.get(path).withQueryStringParameters(query), newsroom.author())
                                .getStatusCode())
                        .isEqualTo(200))
                .size();
    }

    private List<Integer> statements(UUID id, String tag) {
        return List.of(
                statements(CONTENT, Map.of("tag", tag)),
                statements(CONTENT, Map.of("q", tag)),
                statements(CONTENT + "/workspace", Map.of()),
                statements(CONTENT + "/performance", Map.of()),
                statements(CONTENT + "/" + id + "/versions", Map.of()));
    }

    @Test
    void listsSendAsManyStatementsForManyItemsAsForOne() {
        String tag = unique("t-");
        UUID id = newsroom.published(article("0", "x", Map.of("tags", List.of(tag))));
        List<Integer> before = statements(id, tag);
        for (int i = 1; i <= 8; i++) {
            newsroom.published(article(tag + i, "x", Map.of("tags", List.of(tag))));
            newsroom.save(id, Map.of("title", "" + i)).is(200);
        }
        assertThat(statements(id, tag)).isEqualTo(before);
    }

    /** A page far down the list of everybody is found by its index, whatever lies before it. */
    @Test
    void aPageFarDownIsReadByIndex() {
        String type = unique("many-");
        Rows.update("""
                insert into content.publication (item_id, version, type, slug, locale, translation_group, document, title,
                    tags, media, words, published_at, updated_at)
                select gen_random_uuid(), 1, ?, 's' || i, 'en', gen_random_uuid(), '{}', 'Title ' || i, '{}', '[]', '',
                    timestamptz '2020-01-01' + i * interval '1 minute', now() from generate_series(1, 20000) as i""", type);
        Rows.update("analyze content.publication");
        try {
            String plan = String.join("\n", Rows.texts("""
                    explain select item_id from content.publication p
                    where true and p.type = ? and (p.published_at, p.item_id) < (timestamptz '2020-01-02',
                        '01930000-0000-7000-8000-000000000000'::uuid)
                    order by p.published_at desc, p.item_id desc limit 21""", type));
            assertThat(plan).contains("Index Cond").doesNotContain("Sort", "Seq Scan");
        } finally {
            Rows.update("delete from content.publication where type = ?", type);
        }
    }
}
