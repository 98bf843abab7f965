package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of accounts is exported with them, and goes with them. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class AccountRowsTest {

    /** What an entry holds too, what was undone, on which days there was a digest, and what limits count. */
    private static final List<String> TELL_NOTHING = List.of("occurrence", "retraction", "digest", "sent_sms");

    private final FunctionUnderTest function;
    private final Reader ada;

    AccountRowsTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "UTC");
    }

    @Test
    void everyTableThatBelongsToAccountsIsExportedOrTellsNothing() {
        ExportViews.assertComplete("notifications", TELL_NOTHING);
    }

    @Test
    void exportsAreReadByIndex() throws SQLException {
        ada.isRejected("x");
        for (String kind : Rows.texts("select distinct kind from notifications.pub_export")) {
            assertThat(ExportViews.plan("notifications", kind))
                    .as(kind)
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void theNameOfAnErasedAccountIsLeftInNobodysInboxOrMail() {
        UUID amy = UUID.randomUUID();
        UUID ben = UUID.randomUUID();
        ada.happens("follow.added", ada.id(), Map.of("actorId", ben.toString(), "name", "Ben"));
        ada.happens("follow.added", ada.id(), Map.of("actorId", amy.toString(), "name", "Amy"));
        ada.happens("follow.approved", amy, Map.of("actorId", amy.toString(), "name", "Amy"));
        ada.happens(
                "comment.added",
                UUID.randomUUID(),
                Map.of("actorId", amy.toString(), "name", "Amy", "text", "Nice", "post", "7"));
        assertThat(ada.titles())
                .containsExactly("Amy commented", "Amy lets you follow", "Amy and 1 others followed you");
        new Deliveries(function, "notifications-erasure").deliver("account.erased", amy, Map.of());
        assertThat(ada.titles()).containsExactly("Ben followed you");
        assertThat(ada.unread()).isEqualTo(1);
        for (String table : List.of("entry", "occurrence", "delivery")) {
            assertThat(Rows.texts("select data::text from notifications." + table + " where account_id = ?", ada.id()))
                    .as(table)
                    .noneSatisfy(data -> assertThat(data).contains("Amy"));
        }
    }

    @Test
    void nothingIsLeftOfAnErasedAccount() {
        ada.isRejected("x");
        ada.api()
                .post(
                        Reader.INBOX + "/push/subscriptions",
                        TestBrowser.any().subscription("https://push.example.com/s/" + ada.id()))
                .is(201);
        ada.happens("recording.deleted", UUID.randomUUID(), Map.of());
        new Deliveries(function, "notifications-erasure").deliver("account.erased", ada.id(), Map.of());
        List<String> tables = Rows.texts("""
                select table_name from information_schema.columns join information_schema.tables
                    using (table_schema, table_name)
                where table_schema = 'notifications' and column_name = 'account_id' and table_type = 'BASE TABLE'""");
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(Rows.count(
                                "select count(*) from notifications." + table + " where account_id = ?", ada.id()))
                        .isZero());
    }
}
