package dev.medley.notifications.contacts.provider;

import dev.medley.notifications.contacts.Contact;
import dev.medley.notifications.contacts.ContactDirectory;
import dev.medley.notifications.contacts.ContactsUnavailableException;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Speaks to the provider; what fails is told in the next run. */
@Singleton
class HttpContactDirectory implements ContactDirectory {

    private static final int PAGE = 500;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ContactsSettings settings;
    private final Secrets secrets;
    private final JsonCodec json;
    private final OutboundClient client;

    HttpContactDirectory(ContactsSettings settings, Secrets secrets, JsonCodec json, OutboundClients clients) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
        client = clients.client(
                Destination.configured("contacts").timeout(settings.timeout()).maxResponseBytes(MOST_BYTES));
    }

    @Override
    public boolean isOn() {
        return !settings.url().isEmpty();
    }

    @Override
    public boolean put(Contact contact) throws ContactsUnavailableException {
        byte[] body = json.write(Map.of(
                        "email",
                        contact.email(),
                        "ext_id",
                        contact.id().toString(),
                        "listIds",
                        List.of(settings.list()),
                        "emailBlacklisted",
                        false,
                        "updateEnabled",
                        true))
                .text()
                .getBytes(StandardCharsets.UTF_8);
        int status =
                send(request("POST", "/contacts").body(body).retryable(true)).status();
        if (status == 400) {
            return false;
        }
        require(status == 201 || status == 204, status);
        return true;
    }

    @Override
    public void remove(UUID id) throws ContactsUnavailableException {
        int status = send(request("DELETE", "/contacts/" + id + "?identifierType=ext_id"))
                .status();
        require(status == 204 || status == 404, status);
    }

    @Override
    public List<Change> changes(Instant since, int offset) throws ContactsUnavailableException {
        OutboundResponse response = send(request(
                "GET",
                "/contacts?limit=%d&offset=%d&sort=asc&modifiedSince=%s"
                        .formatted(PAGE, offset, since.truncatedTo(ChronoUnit.SECONDS))));
        require(response.status() == 200, response.status());
        try {
            return json.read(new Json(response.text()), ContactsAnswer.class).changes();
        } catch (UncheckedIOException _) {
            throw new ContactsUnavailableException("The provider of contacts answers what cannot be read");
        }
    }

    private OutboundRequest request(String method, String path) {
        return OutboundRequest.of(method, URI.create(settings.url() + path))
                .header("api-key", secrets.get(Environment.CONTACTS_KEY))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private OutboundResponse send(OutboundRequest request) throws ContactsUnavailableException {
        try {
            return client.send(request);
        } catch (OutboundException e) {
            throw new ContactsUnavailableException("The provider of contacts: " + e.outcome());
        }
    }

    private static void require(boolean isDone, int status) throws ContactsUnavailableException {
        if (!isDone) {
            throw new ContactsUnavailableException("The provider of contacts answers " + status);
        }
    }
}
