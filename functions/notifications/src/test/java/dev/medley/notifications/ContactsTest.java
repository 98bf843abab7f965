package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who consented to promotions is told to a provider of e-mail marketing, and nobody else. */
class ContactsTest {

    private static final ContactsProvider PROVIDER = new ContactsProvider();

    private static final class Holder {
        static final FunctionUnderTest FUNCTION = FunctionUnderTest.with(
                "notifications",
                Map.of(
                        "medley.stage", "local",
                        "medley.outbound.loopback", "true",
                        "medley.notifications.push.timeout", "2s",
                        "medley.contacts.url", PROVIDER.url(),
                        "medley.contacts.list", "42",
                        "medley.contacts-key", ContactsProvider.KEY));
    }

    private final FunctionUnderTest function = Holder.FUNCTION;
    private final Reader ada = Reader.of(function).verified("en", "UTC");

    @AfterEach
    void answerAsUsual() {
        PROVIDER.fail(0);
        PROVIDER.answerWith(null);
    }

    private void says(Reader reader, String mode) {
        reader.api()
                .put(INBOX + "/preferences/promotions/email", Map.of("mode", mode))
                .is(204);
    }

    private void runs() {
        function.tick("notifications-contacts");
    }

    private String mode(Reader reader) {
        return reader.api().get(INBOX + "/preferences").is(200).at("/categories").findParents("category").stream()
                .filter(category -> category.path("category").asText().equals("promotions"))
                .map(category -> category.at("/channels/email").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoConsentedIsToldOnceAndNobodyElse() {
        Reader silent = Reader.of(function).verified("en", "UTC");
        Reader unverified = Reader.of(function);
        says(ada, "immediate");
        says(unverified, "immediate");
        runs();
        runs();
        assertThat(PROVIDER.of(ada.email())).singleElement().satisfies(entry -> {
            assertThat(entry.lists()).isEqualTo("[42]");
            assertThat(entry.isUnsubscribed()).isFalse();
        });
        assertThat(PROVIDER.told(ada.email())).isEqualTo(1);
        assertThat(PROVIDER.told(silent.email())).isZero();
        assertThat(PROVIDER.told(unverified.email())).isZero();
    }

    @Test
    void whoUnsubscribesHereIsForgottenThere() {
        says(ada, "immediate");
        runs();
        says(ada, "off");
        runs();
        assertThat(PROVIDER.of(ada.email())).isEmpty();
        says(ada, "immediate");
        runs();
        assertThat(PROVIDER.of(ada.email())).hasSize(1);
    }

    @Test
    void whoUnsubscribesThereGetsNoPromotionsHere() {
        says(ada, "immediate");
        runs();
        PROVIDER.unsubscribe(ada.email());
        runs();
        assertThat(mode(ada)).isEqualTo("off");
        assertThat(PROVIDER.of(ada.email())).isEmpty();
        says(ada, "immediate");
        runs();
        assertThat(mode(ada)).isEqualTo("immediate");
        assertThat(PROVIDER.of(ada.email()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.isUnsubscribed()).isFalse());
    }

    @Test
    void whoIsErasedIsForgottenThereToo() {
        says(ada, "immediate");
        runs();
        new Deliveries(function, "notifications-erasure").deliver("account.erased", ada.id(), Map.of());
        assertThat(Rows.count("select count(*) from notifications.contact where email = ?", ada.email()))
                .isZero();
        runs();
        assertThat(PROVIDER.of(ada.email())).isEmpty();
    }

    @Test
    void whoseAddressIsSuppressedOrChangedIsForgottenThere() {
        says(ada, "immediate");
        runs();
        int _ = Rows.update(
                "update identity.pub_recipient set email = ? where account_id = ?", "new-" + ada.email(), ada.id());
        runs();
        assertThat(PROVIDER.of(ada.email())).isEmpty();
        assertThat(PROVIDER.of("new-" + ada.email())).hasSize(1);
        Reader admin = Reader.of(function, "admin");
        admin.api()
                .post(
                        "/api/admin/notification-suppressions",
                        Map.of("address", "new-" + ada.email(), "detail", "Asked by letter"))
                .is(201);
        runs();
        assertThat(PROVIDER.of("new-" + ada.email())).isEmpty();
    }

    @Test
    void whatTheProviderDoesNotTakeIsToldInTheNextRun() {
        says(ada, "immediate");
        for (int status : new int[] {401, 429, 500, 503}) {
            PROVIDER.fail(status);
            runs();
        }
        PROVIDER.fail(0);
        PROVIDER.answerWith("<html>");
        runs();
        assertThat(PROVIDER.of(ada.email())).isEmpty();
        PROVIDER.answerWith(null);
        runs();
        assertThat(PROVIDER.of(ada.email())).hasSize(1);
    }

    @Test
    void anAddressThatTheProviderRefusesIsNotToldAgain() {
        int _ = Rows.update(
                "update identity.pub_recipient set email = ? where account_id = ?", "refused-" + ada.email(), ada.id());
        says(ada, "immediate");
        runs();
        runs();
        assertThat(PROVIDER.told("refused-" + ada.email())).isEqualTo(1);
    }
}
