package dev.medley.notifications.push;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The push services that there are. */
@Singleton
public class PushClients {

    private final List<PushClient> clients;

    PushClients(List<PushClient> clients) {
        this.clients = clients;
    }

    /** The client of a service, if the stage has access to it. */
    public Optional<PushClient> find(PushService service) {
        return clients.stream()
                .filter(client -> client.service() == service && client.isOn())
                .findFirst();
    }
}
