package dev.medley.orders.fraud;

import dev.medley.events.Outbox;
import dev.medley.kernel.Digests;
import dev.medley.orders.OrdersEvents.OrderHeld;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderFollower;
import dev.medley.orders.orders.OrderRequest;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.PostalAddress;
import dev.medley.orders.promotions.PromotionResult;
import dev.medley.storage.DerivedKeys;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges each order as it is placed: it goes on, or somebody looks at it before money is taken, or it is refused. */
@Singleton
class FraudScreener implements OrderFollower {

    /** What one address is written with or without. */
    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final FraudRepository repository;
    private final OrderService orders;
    private final Outbox outbox;
    private final DerivedKeys keys;
    private final Clock clock;

    FraudScreener(FraudRepository repository, OrderService orders, Outbox outbox, DerivedKeys keys, Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Order placed(Order order, OrderRequest request, PromotionResult used) {
        FraudTraces traces = traces(order, request);
        FraudPolicy.Judgement judgement =
                repository.policy().policy().judge(repository.signals(order.id(), traces, clock.instant()));
        repository.add(
                new FraudAssessment(
                        order.id(),
                        order.accountId(),
                        judgement.score(),
                        judgement.decision(),
                        judgement.reasons(),
                        null,
                        null,
                        clock.instant()),
                traces);
        return switch (judgement.decision()) {
            case ALLOW -> order;
            case REVIEW -> {
                outbox.announce(
                        order.accountId(), order.id(), new OrderHeld(order.id(), order.number(), judgement.score()));
                yield order;
            }
            case DENY -> orders.refuse(order.id(), null);
        };
    }

    private FraudTraces traces(Order order, OrderRequest request) {
        PostalAddress address = request.address();
        String device = request.origin().device();
        Key key = keys.derive("fraud-traces", "HmacSHA256");
        String place = Stream.of(address.street(), address.postalCode(), address.country())
                .map(part -> BESIDES.matcher(part.toLowerCase(Locale.ROOT)).replaceAll(""))
                .collect(Collectors.joining("\n"));
        return new FraudTraces(
                order.accountId(),
                device == null ? null : digest(key, device),
                digest(key, request.origin().network()),
                digest(key, place),
                address.country());
    }

    private static String digest(Key key, String text) {
        return Digests.hex(Digests.hmacSha256(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
